package io.lightcone.runtime.bundle.subject;

import io.lightcone.runtime.handler.HandlerName;

/** A handler by its superclass. */
@HandlerName("predict")
public class Predictor extends FrostAlarm {}
