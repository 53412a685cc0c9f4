package io.lightcone.replay.lines;

import java.util.ArrayList;
import java.util.List;

/** The methods and lines that calls were added to, by number. Safe for several threads. */
final class LineSites {
  /**
   * A method.
   *
   * @param className binary name
   * @param file its source file's name, or null where the class file doesn't say
   * @param isHandle whether it is a handler's entry
   */
  record Method(String className, String name, String file, boolean isHandle) {}

  /**
   * A place in a method where a line begins.
   *
   * @param names of the locals it is given
   */
  record Site(Method method, int line, List<String> names) {}

  private final List<Method> methods = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();

  synchronized int add(Method method) {
    methods.add(method);
    return methods.size() - 1;
  }

  synchronized int add(Site site) {
    sites.add(site);
    return sites.size() - 1;
  }

  synchronized Method method(int number) {
    return methods.get(number);
  }

  synchronized Site site(int number) {
    return sites.get(number);
  }
}
