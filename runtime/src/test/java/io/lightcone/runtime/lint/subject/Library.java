package io.lightcone.runtime.lint.subject;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What a bundle might carry. */
class Library {
  interface Store {
    String load() throws Exception;
  }

  static final class Memory implements Store {
    @Override
    public String load() {
      return "";
    }
  }

  static final class Disk implements Store {
    @Override
    public String load() throws Exception {
      return Files.readString(Path.of("x"));
    }
  }

  static final class Unused implements Store {
    @Override
    public String load() throws Exception {
      Thread.sleep(1);
      return "";
    }
  }

  static String read(Store store) throws Exception {
    return store.load();
  }

  static <T> T ask(Supplier<T> supplier) {
    return supplier.get();
  }
}
