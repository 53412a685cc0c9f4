package io.lightcone.runtime.rewriter.subject;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;

/** Every way to ask the machine about itself. */
public final class Surroundings {
  private Surroundings() {}

  static Object properties() {
    return Arrays.asList(
        System.getProperty("a"),
        System.getProperty("none"),
        System.getProperty("none", "other"),
        System.getProperties().getProperty("a"),
        System.getenv("HOME"),
        System.getenv().get("HOME"),
        System.getenv().size(),
        Integer.getInteger("number"),
        Integer.getInteger("none", 3),
        Integer.getInteger("a", Integer.valueOf(4)),
        Long.getLong("number"),
        Long.getLong("none", 5L),
        Boolean.getBoolean("flag"));
  }

  static Object propertyByReflection() throws Exception {
    return System.class.getMethod("getProperty", String.class).invoke(null, "a");
  }

  static Object propertyByReference() {
    Function<String, String> lookup = System::getProperty;
    return lookup.apply("a");
  }

  static Object defaults() {
    return List.of(
        ZoneId.systemDefault().getId(),
        TimeZone.getDefault().getID(),
        Locale.getDefault(),
        Locale.getDefault(Locale.Category.FORMAT),
        Charset.defaultCharset().name(),
        System.lineSeparator(),
        Runtime.getRuntime().availableProcessors());
  }

  static Object texts() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed);
    out.print("\u00e9");
    out.flush();
    byte[] utf8 = {(byte) 0xC3, (byte) 0xA9};
    return List.of(
        "TITLE I".toLowerCase(),
        "title i".toUpperCase(),
        String.format("%,.2f", 1234.5),
        "%,.2f".formatted(1234.5),
        new Formatter().format("%,.2f", 1234.5).toString(),
        "\u00e9".getBytes().length,
        new String(utf8),
        new String(utf8, 0, 2),
        (char) new InputStreamReader(new ByteArrayInputStream(utf8)).read(),
        printed.size(),
        NumberFormat.getInstance().format(1234.5),
        new SimpleDateFormat("yyyy-MM-dd HH:mm EEE").format(new Date(0)),
        DateTimeFormatter.ofPattern("EEE").format(LocalDate.EPOCH));
  }

  static Object lowered() {
    return List.of("AI").stream().map(String::toLowerCase).findFirst().get();
  }
}
