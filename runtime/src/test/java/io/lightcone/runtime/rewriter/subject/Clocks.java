package io.lightcone.runtime.rewriter.subject;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Every way to look at a clock. */
public final class Clocks {
  private Clocks() {}

  static class Stamped extends Date {
    private static final long serialVersionUID = 1L;
  }

  static class Dated extends GregorianCalendar {
    private static final long serialVersionUID = 1L;

    Dated(TimeZone zone) {
      super(zone, Locale.US);
    }
  }

  static Object millis() {
    return System.currentTimeMillis();
  }

  static Object nanos() {
    return System.nanoTime();
  }

  static Object millisByReference() {
    LongSupplier supplier = System::currentTimeMillis;
    return supplier.getAsLong();
  }

  static Object millisByLambda() throws Exception {
    Callable<Long> callable = () -> System.currentTimeMillis();
    return callable.call();
  }

  static Object millisByStream() {
    return LongStream.generate(System::currentTimeMillis).limit(2).sum();
  }

  static Object millisByReflection() throws Exception {
    Method method = System.class.getMethod("currentTimeMillis");
    return method.invoke(null);
  }

  static Object dateByReference() {
    Supplier<Date> supplier = Date::new;
    return supplier.get().getTime();
  }

  static Object dateByReflection() throws Exception {
    return Date.class.getConstructor().newInstance().getTime();
  }

  static Object subclassOfDate() {
    return new Stamped().getTime();
  }

  /** Everything that shows the wall clock, as milliseconds. */
  static List<Long> allMillis() {
    ZoneId zone = ZoneId.of("Asia/Tokyo");
    TimeZone old = TimeZone.getTimeZone("GMT+5");
    return List.of(
        Instant.now().toEpochMilli(),
        Clock.systemUTC().millis(),
        Clock.systemDefaultZone().instant().toEpochMilli(),
        Clock.system(zone).withZone(ZoneOffset.UTC).millis(),
        Clock.tickMillis(zone).millis(),
        new Date().getTime(),
        Calendar.getInstance().getTimeInMillis(),
        Calendar.getInstance(old).getTimeInMillis(),
        Calendar.getInstance(Locale.US).getTimeInMillis(),
        Calendar.getInstance(old, Locale.US).getTimeInMillis(),
        new GregorianCalendar().getTimeInMillis(),
        new GregorianCalendar(old).getTimeInMillis(),
        new GregorianCalendar(Locale.US).getTimeInMillis(),
        new GregorianCalendar(old, Locale.US).getTimeInMillis(),
        new Dated(old).getTimeInMillis(),
        ZonedDateTime.now().toInstant().toEpochMilli(),
        ZonedDateTime.now(zone).toInstant().toEpochMilli(),
        OffsetDateTime.now().toInstant().toEpochMilli(),
        OffsetDateTime.now(zone).toInstant().toEpochMilli(),
        LocalDateTime.now().toInstant(ZoneOffset.UTC).toEpochMilli(),
        LocalDate.now().atTime(LocalTime.now()).toInstant(ZoneOffset.UTC).toEpochMilli());
  }

  static List<Object> parts() {
    ZoneId zone = ZoneOffset.ofHours(9);
    return List.of(
        LocalDate.now(zone),
        LocalTime.now(zone),
        LocalDateTime.now(zone),
        Year.now(),
        Year.now(zone),
        YearMonth.now(),
        YearMonth.now(zone),
        MonthDay.now(),
        MonthDay.now(zone),
        OffsetTime.now(),
        OffsetTime.now(zone),
        Clock.tickSeconds(zone).instant(),
        Clock.tickMinutes(zone).instant());
  }
}
