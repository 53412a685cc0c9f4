package io.lightcone.tracer.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.tracer.chronicle.NamespaceDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A recording as one file: a zip of its namespace directories, with a list of the files and their
 * SHA-256 in front. The same recording gives the same bytes. What journals have room for and never
 * used is left out.
 */
public final class RecordingArchive {
  /** First entry: the list of files. */
  private static final String LIST = "lightcone-recording.json";

  private static final int FORMAT = 1;
  private static final int PAGE = 4096;
  private static final long MOST_BYTES = 16L << 30;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RecordingArchive() {}

  /** Whether a file looks like an archive: by its first bytes. */
  public static boolean isArchive(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Packs a recording.
   *
   * @param directory a namespace directory, or one that holds several
   * @param archive the file to write; replaced if it is there
   * @return number of files packed
   * @throws RecordingException if there is no namespace, or something can't be read or written
   */
  public static int pack(Path directory, Path archive) {
    try (Recording recording = Recording.open(List.of(directory))) {
      Map<String, Path> files = new TreeMap<>();
      for (NamespaceRecording namespace : recording.namespaces()) {
        collect(namespace, files);
      }
      write(files, archive);
      return files.size();
    } catch (IOException e) {
      throw new RecordingException("can't pack " + directory + ": " + e.getMessage(), e);
    }
  }

  private static void collect(NamespaceRecording namespace, Map<String, Path> into)
      throws IOException {
    Path home = namespace.directory();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = home.relativize(file).toString().replace('\\', '/');
        boolean kept =
            name.equals(NamespaceDirectory.DESCRIPTION)
                || name.startsWith(NamespaceDirectory.JOURNAL + "/")
                || name.startsWith("bundles/");
        if (kept) {
          into.put(namespace.name() + "/" + name, file);
        }
      }
    }
  }

  private static void write(Map<String, Path> files, Path archive) throws IOException {
    ObjectNode list = MAPPER.createObjectNode();
    list.put("format", FORMAT);
    ObjectNode digests = list.putObject("sha256");
    for (Map.Entry<String, Path> file : files.entrySet()) {
      digests.put(file.getKey(), sha256(content(file.getValue())));
    }
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, LIST, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(list));
      for (Map.Entry<String, Path> file : files.entrySet()) {
        add(zip, file.getKey(), content(file.getValue()));
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** A file without the zeros at its end, up to a whole page. */
  private static byte[] content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".cq4") && !file.toString().endsWith(".cq4t")) {
      return bytes;
    }
    int used = bytes.length;
    while (used > 0 && bytes[used - 1] == 0) {
      used--;
    }
    int pages = (used + Long.BYTES + PAGE - 1) / PAGE;
    return Arrays.copyOf(bytes, Math.min(bytes.length, pages * PAGE));
  }

  /**
   * Unpacks an archive and checks every file.
   *
   * @param directory a missing or empty directory
   * @throws RecordingException if it is no archive, damaged, or unsafe
   */
  public static void unpack(Path archive, Path directory) {
    try (InputStream in = Files.newInputStream(archive)) {
      unpack(in, archive.toString(), directory);
    } catch (IOException e) {
      throw new RecordingException("can't read archive " + archive + ": " + e.getMessage(), e);
    }
  }

  /**
   * As {@link #unpack(Path, Path)}, from a stream.
   *
   * @param name what the stream is, for messages
   */
  public static void unpack(InputStream in, String name, Path directory) {
    try (ZipInputStream zip = new ZipInputStream(in)) {
      ZipEntry first = zip.getNextEntry();
      if (first == null || !first.getName().equals(LIST)) {
        throw new RecordingException("not an archive of a recording: " + name);
      }
      JsonNode list = MAPPER.readTree(zip.readNBytes(1 << 26));
      if (list.path("format").asInt() != FORMAT) {
        throw new RecordingException(
            "unknown format of archive %s: %s; this Lightcone reads %d"
                .formatted(name, list.path("format").asText("none"), FORMAT));
      }
      files(zip, list.path("sha256"), name, directory);
    } catch (ZipException
        | EOFException
        | IllegalArgumentException // what the JDK makes of a damaged name
        | JsonProcessingException e) {
      throw new RecordingException("archive is damaged: " + name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new RecordingException("can't unpack " + name + ": " + e.getMessage(), e);
    }
  }

  private static void files(ZipInputStream zip, JsonNode digests, String name, Path directory)
      throws IOException {
    int found = 0;
    long bytes = 0;
    Path home = directory.toAbsolutePath().normalize();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      Path file = home.resolve(entry.getName()).normalize();
      if (!file.startsWith(home) || !digests.has(entry.getName())) {
        throw new RecordingException(
            "archive " + name + " has a file that it does not list: " + entry.getName());
      }
      byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - bytes));
      bytes += content.length;
      if (!sha256(content).equals(digests.path(entry.getName()).asText())) {
        throw new RecordingException(
            "archive " + name + " is damaged: SHA-256 of a file differs: " + entry.getName());
      }
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      found++;
    }
    if (found != digests.size()) {
      throw new RecordingException(
          "archive %s is cut off: it lists %d files and has %d"
              .formatted(name, digests.size(), found));
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
