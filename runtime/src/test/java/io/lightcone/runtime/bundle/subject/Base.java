package io.lightcone.runtime.bundle.subject;

import io.lightcone.runtime.handler.Handler;

/** Not a handler that can be made. */
public abstract class Base implements Handler {}
