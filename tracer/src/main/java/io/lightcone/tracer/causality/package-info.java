/**
 * What could have influenced what: happens-before in two orders, light cones, cuts and last
 * writers, over primitive arrays.
 *
 * <p>An event is its <em>ordinal</em>, from 0. Ordinals need not be sorted by cause. {@link
 * io.lightcone.tracer.causality.CausalGraph} holds the edges; everything else is built on one. A
 * graph without journal edges answers in causal order, one with them in observed order: the two are
 * never mixed. {@code docs/causality.md} explains the words and what each question costs.
 *
 * <p>Everything may use this package. It depends on nothing but the JDK and knows neither events
 * nor journals: whoever has those fills the arrays.
 */
package io.lightcone.tracer.causality;
