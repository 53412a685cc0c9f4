package io.lightcone.workbench.app;

import io.lightcone.workbench.theme.TextSize;
import io.lightcone.workbench.theme.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings in a properties file; without the file, or with a bad one, those of a first start. */
final class FileSettings implements Settings {
  private static final Logger LOG = LoggerFactory.getLogger(FileSettings.class);
  private static final int MOST_RECENT = 8;
  private static final String BETWEEN_PATHS = "\n";

  private final Path file;
  private final Properties values = new Properties();

  FileSettings(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("can't read the settings, going on without: {}", file, e);
      }
    }
  }

  /** The user's: below {@code XDG_CONFIG_HOME} or {@code .config}. */
  static FileSettings ofUser(Map<String, String> environment, Path home) {
    String given = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base = given.startsWith("/") ? Path.of(given) : home.resolve(".config");
    return new FileSettings(base.resolve("lightcone").resolve("workbench.properties"));
  }

  @Override
  public List<List<Path>> recent() {
    List<List<Path>> recent = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      String value = values.getProperty("recent." + i, "");
      if (!value.isEmpty()) {
        recent.add(Arrays.stream(value.split(BETWEEN_PATHS)).map(Path::of).toList());
      }
    }
    return recent;
  }

  @Override
  public void opened(List<Path> paths) {
    List<Path> absolute = paths.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    List<List<Path>> recent = new ArrayList<>(recent());
    recent.remove(absolute);
    recent.add(0, absolute);
    for (int i = 0; i < Math.min(MOST_RECENT, recent.size()); i++) {
      String value =
          recent.get(i).stream().map(Path::toString).collect(Collectors.joining(BETWEEN_PATHS));
      values.setProperty("recent." + i, value);
    }
    save();
  }

  @Override
  public Theme theme() {
    return Theme.named(values.getProperty("theme"));
  }

  @Override
  public TextSize textSize() {
    return TextSize.named(values.getProperty("text"));
  }

  @Override
  public void look(Theme theme, TextSize size) {
    values.setProperty("theme", theme.name());
    values.setProperty("text", size.word());
    save();
  }

  private void save() {
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(file)) {
        values.store(writer, "lightcone workbench");
      }
    } catch (IOException e) {
      LOG.warn("can't write the settings: {}", file, e);
    }
  }
}
