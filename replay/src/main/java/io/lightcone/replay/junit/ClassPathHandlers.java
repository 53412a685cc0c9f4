package io.lightcone.replay.junit;

import io.lightcone.replay.history.History;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The handlers of a recording as the class path has them now. */
final class ClassPathHandlers {
  private ClassPathHandlers() {}

  /**
   * Finds them.
   *
   * @throws IllegalArgumentException if the class path hasn't got one of their classes
   */
  static ChangedHandlers of(Recording recording, History history, ClassLoader loader) {
    Set<String> packages = new TreeSet<>();
    Map<String, String> classes = new LinkedHashMap<>();
    for (int rank = 0; rank < history.size(); rank++) {
      if (history.body(rank) instanceof EventBody.BundleLoaded loaded) {
        for (HandlerInfo handler : loaded.handlers()) {
          classes.put(handler.className(), handler.name());
          packages.add(packageOf(handler.className()));
        }
        for (NamespaceRecording namespace : recording.namespaces()) {
          namespace
              .bundle(loaded.digest())
              .ifPresent(
                  jar ->
                      Bundle.of(jar).classNames().forEach(name -> packages.add(packageOf(name))));
        }
      }
    }
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("the recording has no handlers");
    }
    String first = classes.keySet().iterator().next();
    Path root = rootOf(first, loader);
    return new ChangedHandlers(Bundle.of(root, packages), root);
  }

  private static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }

  private static Path rootOf(String className, ClassLoader loader) {
    String file = className.replace('.', '/') + ".class";
    URL url = loader.getResource(file);
    if (url == null) {
      throw new IllegalArgumentException(
          "the recorded handlers are not on the class path: " + className);
    }
    try {
      if (url.getProtocol().equals("jar")) {
        String jar = url.getPath().substring(0, url.getPath().indexOf("!/"));
        return Path.of(new java.net.URI(jar));
      }
      Path path = Path.of(url.toURI());
      for (int i = file.split("/").length; i > 0; i--) {
        path = path.getParent();
      }
      return path;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "can't find the class path's " + className + ": " + url, e);
    }
  }
}
