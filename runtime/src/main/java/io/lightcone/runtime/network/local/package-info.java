/**
 * Reaching a namespace from other processes of the same machine: a Unix-domain socket in its
 * directory. Uses {@code runtime.namespace}; used by the commands.
 */
package io.lightcone.runtime.network.local;
