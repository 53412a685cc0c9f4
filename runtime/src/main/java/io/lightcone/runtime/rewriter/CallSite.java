package io.lightcone.runtime.rewriter;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the lines to name in a refusal: the handler's, and the one that made the call. */
final class CallSite {
  private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
  private static final String HANDLER = "io.lightcone.runtime.handler.Handler";
  private static final String HERE = CallSite.class.getPackageName();

  private CallSite() {}

  static String ofCaller() {
    List<StackFrame> frames =
        WALKER.walk(all -> all.filter(CallSite::isCode).collect(Collectors.toList()));
    if (frames.isEmpty()) {
      return "";
    }
    StackFrame site = frames.get(0);
    StackFrame handler = innermostHandlerFrame(frames);
    if (handler == null || handler == site) {
      return " at " + text(site);
    }
    return " at " + text(handler) + ", called from " + text(site);
  }

  /** The line of the handler's class nearest to the call, lambdas and nested classes included. */
  private static StackFrame innermostHandlerFrame(List<StackFrame> frames) {
    Class<?> handler = null;
    for (StackFrame frame : frames) {
      if (frame.getMethodName().equals("handle") && isHandler(frame.getDeclaringClass())) {
        handler = frame.getDeclaringClass();
      }
    }
    for (StackFrame frame : frames) {
      if (handler != null && frame.getDeclaringClass().getNestHost() == handler.getNestHost()) {
        return frame;
      }
    }
    return null;
  }

  /** By name, so that hooks need nothing beyond this package. */
  private static boolean isHandler(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Class<?> i : c.getInterfaces()) {
        if (i.getName().equals(HANDLER) || isHandler(i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Neither a hook, nor the JDK, nor a method that the rewriter added. */
  private static boolean isCode(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    return type.getClassLoader() != null
        && type.getClassLoader() != ClassLoader.getPlatformClassLoader()
        && !(type.getPackageName().equals(HERE) && isHookClass(type))
        && !frame.getMethodName().startsWith(Bridges.PREFIX);
  }

  private static boolean isHookClass(Class<?> type) {
    return type.getClassLoader() == CallSite.class.getClassLoader();
  }

  private static String text(StackFrame frame) {
    String type = frame.getDeclaringClass().getName();
    return simple(type, frame.getDeclaringClass().getPackageName())
        + "."
        + frame.getMethodName()
        + "("
        + (frame.getFileName() == null ? "unknown source" : frame.getFileName())
        + (frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber())
        + ")";
  }

  private static String simple(String type, String packageName) {
    return packageName.isEmpty() ? type : type.substring(packageName.length() + 1);
  }
}
