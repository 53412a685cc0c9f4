/**
 * WooFs as indexes over the journal: where each element in history lies. Never a second copy of an
 * element. And what a WooF takes. Used by {@code namespace} and by the replay module; depends on
 * {@code tracer} and the words of {@code invocation} only.
 */
package io.lightcone.runtime.woof;
