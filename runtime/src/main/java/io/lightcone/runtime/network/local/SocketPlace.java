package io.lightcone.runtime.network.local;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a namespace's socket is: the file {@code socket} in its directory; when that path is longer
 * than a socket's may be, a file in a short directory of its own, which {@code socket.path} names.
 */
final class SocketPlace {
  /** What {@code sun_path} holds on Linux, without its end mark; macOS has 103. */
  private static final int LONGEST_PATH = 103;

  private static final int LONGEST_POINTER = 4096;

  private final Path direct;
  private final Path pointer;

  SocketPlace(Path namespace) {
    Path directory = namespace.toAbsolutePath().normalize();
    direct = directory.resolve("socket");
    pointer = directory.resolve("socket.path");
  }

  private static boolean fits(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
  }

  /** A free place to serve at; what an earlier process left there is removed. */
  UnixDomainSocketAddress prepare() throws IOException {
    Files.deleteIfExists(direct);
    Files.deleteIfExists(pointer);
    if (fits(direct)) {
      return UnixDomainSocketAddress.of(direct);
    }
    Path elsewhere = Files.createTempDirectory("lightcone").resolve("socket");
    if (!fits(elsewhere)) {
      throw new IOException(
          "path of the socket is longer than %d bytes, set java.io.tmpdir to a short one: %s"
              .formatted(LONGEST_PATH, elsewhere));
    }
    Files.writeString(pointer, elsewhere.toString());
    return UnixDomainSocketAddress.of(elsewhere);
  }

  /** Lets nobody but the owner in. */
  static void protect(UnixDomainSocketAddress address) throws IOException {
    Path file = address.getPath();
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** Where somebody may be serving, or null. */
  UnixDomainSocketAddress find() throws IOException {
    if (Files.exists(direct)) {
      return UnixDomainSocketAddress.of(direct);
    }
    if (Files.isRegularFile(pointer) && Files.size(pointer) <= LONGEST_POINTER) {
      Path elsewhere = Path.of(Files.readString(pointer));
      return Files.exists(elsewhere) ? UnixDomainSocketAddress.of(elsewhere) : null;
    }
    return null;
  }

  /** Takes it away again. */
  void remove(UnixDomainSocketAddress address) throws IOException {
    Files.deleteIfExists(address.getPath());
    if (Files.deleteIfExists(pointer)) {
      Files.deleteIfExists(address.getPath().getParent());
    }
  }
}
