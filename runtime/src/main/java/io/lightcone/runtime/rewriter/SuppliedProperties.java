package io.lightcone.runtime.rewriter;

import java.util.Properties;

/**
 * Stands for the system properties: asked by name it asks the interceptor; it can't be listed, and
 * not written.
 */
final class SuppliedProperties extends Properties {
  private static final long serialVersionUID = 1L;

  @Override
  public String getProperty(String name) {
    return PropertyHooks.getProperty(name);
  }

  @Override
  public String getProperty(String name, String otherwise) {
    return PropertyHooks.getProperty(name, otherwise);
  }

  @Override
  public synchronized Object get(Object name) {
    return name instanceof String text ? getProperty(text) : null;
  }

  @Override
  public synchronized boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public synchronized Object put(Object name, Object value) {
    Refusals.refuse("java.lang.System.setProperty", Refusals.STATE_IN_WOOFS);
    return System.setProperty((String) name, (String) value);
  }
}
