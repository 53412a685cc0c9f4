/**
 * WooFs as indexes over the journal: where each element in history lies. Never a second copy of an
 * element. Used by {@code namespace}; depends on {@code tracer} only.
 */
package io.lightcone.runtime.woof;
