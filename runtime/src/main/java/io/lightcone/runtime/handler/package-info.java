/**
 * What a handler's author sees: {@link io.lightcone.runtime.handler.Handler}, its {@link
 * io.lightcone.runtime.handler.Invocation} and the {@link io.lightcone.runtime.handler.Element}
 * that triggered it.
 *
 * <p>Interfaces and small values only. Live, resumed and replayed invocations implement them
 * elsewhere; nothing here may depend on the rest of the runtime.
 */
package io.lightcone.runtime.handler;
