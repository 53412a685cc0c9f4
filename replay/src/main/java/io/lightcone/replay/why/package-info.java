/**
 * Why something happened, and why something did not, by trying: what is left out, or changed, and
 * whether it still happens. Stands on {@code branch}.
 */
package io.lightcone.replay.why;
