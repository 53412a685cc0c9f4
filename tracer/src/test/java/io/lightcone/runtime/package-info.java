/** A stand-in for another module, which the tracer's architecture test must find being used. */
package io.lightcone.runtime;
