/**
 * Repair: what a bad element or a bug has spoilt, element by element, and what is to be done about
 * each. The idea is that of CSPOT's SANS-SOUCI (Lin, Wolski, Krintz et al., DEBS 2019); here each
 * element is decided by re-execution. Works out a plan only; commands apply it.
 */
package io.lightcone.replay.repair;
