/**
 * What can happen in a namespace: events, their identities and their causes.
 *
 * <p>Everything else in Lightcone may use this package; it depends on nothing but the JDK. The
 * binary form of these types belongs to {@code io.lightcone.tracer.journal}.
 */
package io.lightcone.tracer.event;
