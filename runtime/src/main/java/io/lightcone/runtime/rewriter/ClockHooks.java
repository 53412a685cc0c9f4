package io.lightcone.runtime.rewriter;

import java.time.Clock;
import java.time.Duration;
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
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/** Called by rewritten code in place of the clocks. */
@Topic(
    kind = Kind.SUPPLIED,
    title = "clocks",
    wayOut = "inv.now(), inv.clock() or inv.nanoTime() say the same")
public final class ClockHooks {
  private ClockHooks() {}

  @InPlaceOf(System.class)
  public static long currentTimeMillis() {
    Binding binding = Hooks.current();
    return binding == null
        ? System.currentTimeMillis()
        : Math.floorDiv(binding.interceptor.wallNanos(), 1_000_000L);
  }

  @InPlaceOf(System.class)
  public static long nanoTime() {
    Binding binding = Hooks.current();
    return binding == null ? System.nanoTime() : binding.interceptor.nanoTime();
  }

  @InPlaceOf(value = Instant.class, name = "now")
  public static Instant now() {
    Binding binding = Hooks.current();
    if (binding == null) {
      return Instant.now();
    }
    long nanos = binding.interceptor.wallNanos();
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, TimeUnit.SECONDS.toNanos(1)),
        Math.floorMod(nanos, TimeUnit.SECONDS.toNanos(1)));
  }

  @InPlaceOf(Clock.class)
  public static Clock systemUTC() {
    return new SuppliedClock(ZoneOffset.UTC);
  }

  @InPlaceOf(Clock.class)
  public static Clock systemDefaultZone() {
    return new SuppliedClock(DefaultHooks.systemDefault());
  }

  @InPlaceOf(Clock.class)
  public static Clock system(ZoneId zone) {
    return new SuppliedClock(zone);
  }

  @InPlaceOf(Clock.class)
  public static Clock tickMillis(ZoneId zone) {
    return Clock.tick(system(zone), Duration.ofMillis(1));
  }

  @InPlaceOf(Clock.class)
  public static Clock tickSeconds(ZoneId zone) {
    return Clock.tick(system(zone), Duration.ofSeconds(1));
  }

  @InPlaceOf(Clock.class)
  public static Clock tickMinutes(ZoneId zone) {
    return Clock.tick(system(zone), Duration.ofMinutes(1));
  }

  @InPlaceOf(value = LocalDate.class, name = "now")
  public static LocalDate localDate() {
    return LocalDate.now(systemDefaultZone());
  }

  @InPlaceOf(value = LocalDate.class, name = "now")
  public static LocalDate localDate(ZoneId zone) {
    return LocalDate.now(system(zone));
  }

  @InPlaceOf(value = LocalTime.class, name = "now")
  public static LocalTime localTime() {
    return LocalTime.now(systemDefaultZone());
  }

  @InPlaceOf(value = LocalTime.class, name = "now")
  public static LocalTime localTime(ZoneId zone) {
    return LocalTime.now(system(zone));
  }

  @InPlaceOf(value = LocalDateTime.class, name = "now")
  public static LocalDateTime localDateTime() {
    return LocalDateTime.now(systemDefaultZone());
  }

  @InPlaceOf(value = LocalDateTime.class, name = "now")
  public static LocalDateTime localDateTime(ZoneId zone) {
    return LocalDateTime.now(system(zone));
  }

  @InPlaceOf(value = ZonedDateTime.class, name = "now")
  public static ZonedDateTime zonedDateTime() {
    return ZonedDateTime.now(systemDefaultZone());
  }

  @InPlaceOf(value = ZonedDateTime.class, name = "now")
  public static ZonedDateTime zonedDateTime(ZoneId zone) {
    return ZonedDateTime.now(system(zone));
  }

  @InPlaceOf(value = OffsetDateTime.class, name = "now")
  public static OffsetDateTime offsetDateTime() {
    return OffsetDateTime.now(systemDefaultZone());
  }

  @InPlaceOf(value = OffsetDateTime.class, name = "now")
  public static OffsetDateTime offsetDateTime(ZoneId zone) {
    return OffsetDateTime.now(system(zone));
  }

  @InPlaceOf(value = OffsetTime.class, name = "now")
  public static OffsetTime offsetTime() {
    return OffsetTime.now(systemDefaultZone());
  }

  @InPlaceOf(value = OffsetTime.class, name = "now")
  public static OffsetTime offsetTime(ZoneId zone) {
    return OffsetTime.now(system(zone));
  }

  @InPlaceOf(value = Year.class, name = "now")
  public static Year year() {
    return Year.now(systemDefaultZone());
  }

  @InPlaceOf(value = Year.class, name = "now")
  public static Year year(ZoneId zone) {
    return Year.now(system(zone));
  }

  @InPlaceOf(value = YearMonth.class, name = "now")
  public static YearMonth yearMonth() {
    return YearMonth.now(systemDefaultZone());
  }

  @InPlaceOf(value = YearMonth.class, name = "now")
  public static YearMonth yearMonth(ZoneId zone) {
    return YearMonth.now(system(zone));
  }

  @InPlaceOf(value = MonthDay.class, name = "now")
  public static MonthDay monthDay() {
    return MonthDay.now(systemDefaultZone());
  }

  @InPlaceOf(value = MonthDay.class, name = "now")
  public static MonthDay monthDay(ZoneId zone) {
    return MonthDay.now(system(zone));
  }

  @InPlaceOf(Calendar.class)
  public static Calendar getInstance() {
    return getInstance(DefaultHooks.getDefault(), DefaultHooks.formatLocale());
  }

  @InPlaceOf(Calendar.class)
  public static Calendar getInstance(TimeZone zone) {
    return getInstance(zone, DefaultHooks.formatLocale());
  }

  @InPlaceOf(Calendar.class)
  public static Calendar getInstance(Locale locale) {
    return getInstance(DefaultHooks.getDefault(), locale);
  }

  @InPlaceOf(Calendar.class)
  public static Calendar getInstance(TimeZone zone, Locale locale) {
    Calendar calendar = Calendar.getInstance(zone, locale);
    setToNow(calendar);
    return calendar;
  }

  /** Sets a calendar just made; plain when nothing is bound, where it is right already. */
  public static void setToNow(Calendar calendar) {
    if (Hooks.current() != null) {
      calendar.setTimeInMillis(currentTimeMillis());
    }
  }

  /** The same for one made in the machine's own zone. */
  public static void setToNowAndZone(Calendar calendar) {
    calendar.setTimeZone(DefaultHooks.getDefault());
    setToNow(calendar);
  }

  @InPlaceOf(value = HijrahDate.class, name = "now")
  public static HijrahDate hijrahDate() {
    return HijrahDate.now(systemDefaultZone());
  }

  @InPlaceOf(value = HijrahDate.class, name = "now")
  public static HijrahDate hijrahDate(ZoneId zone) {
    return HijrahDate.now(system(zone));
  }

  @InPlaceOf(value = JapaneseDate.class, name = "now")
  public static JapaneseDate japaneseDate() {
    return JapaneseDate.now(systemDefaultZone());
  }

  @InPlaceOf(value = JapaneseDate.class, name = "now")
  public static JapaneseDate japaneseDate(ZoneId zone) {
    return JapaneseDate.now(system(zone));
  }

  @InPlaceOf(value = MinguoDate.class, name = "now")
  public static MinguoDate minguoDate() {
    return MinguoDate.now(systemDefaultZone());
  }

  @InPlaceOf(value = MinguoDate.class, name = "now")
  public static MinguoDate minguoDate(ZoneId zone) {
    return MinguoDate.now(system(zone));
  }

  @InPlaceOf(value = ThaiBuddhistDate.class, name = "now")
  public static ThaiBuddhistDate thaiDate() {
    return ThaiBuddhistDate.now(systemDefaultZone());
  }

  @InPlaceOf(value = ThaiBuddhistDate.class, name = "now")
  public static ThaiBuddhistDate thaiDate(ZoneId zone) {
    return ThaiBuddhistDate.now(system(zone));
  }

  @InPlaceOf(value = Chronology.class, receiver = true)
  public static ChronoLocalDate dateNow(Chronology chronology) {
    return chronology.dateNow(systemDefaultZone());
  }

  @InPlaceOf(value = Chronology.class, receiver = true)
  public static ChronoLocalDate dateNow(Chronology chronology, ZoneId zone) {
    return chronology.dateNow(system(zone));
  }
}
