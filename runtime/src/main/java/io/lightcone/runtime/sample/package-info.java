/**
 * What a sample is: a small story that can be run and recorded. The command line finds samples in
 * the jars it is handed, so it need not know them.
 */
package io.lightcone.runtime.sample;
