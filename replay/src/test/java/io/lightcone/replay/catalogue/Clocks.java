package io.lightcone.replay.catalogue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.text.SimpleDateFormat;
import java.time.*;
import java.time.chrono.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Clocks, asked in every way. */
@SuppressWarnings({"deprecation", "removal", "serial", "rawtypes", "synchronization", "overloads"})
public final class Clocks {
  private Clocks() {}

  public static final class SystemMillis extends Source {
    @Override
    protected Object see() throws Exception {
      return System.currentTimeMillis();
    }
  }

  public static final class SystemNanos extends Source {
    @Override
    protected Object see() throws Exception {
      return System.nanoTime();
    }
  }

  public static final class MillisByReference extends Source {
    @Override
    protected Object see() throws Exception {
      LongSupplier clock = System::currentTimeMillis;
      return clock.getAsLong();
    }
  }

  public static final class NanosByStream extends Source {
    @Override
    protected Object see() throws Exception {
      return LongStream.generate(System::nanoTime).limit(3).boxed().toList();
    }
  }

  public static final class MillisByReflection extends Source {
    @Override
    protected Object see() throws Exception {
      return System.class.getMethod("currentTimeMillis").invoke(null);
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class MillisByHandle extends Source {
    @Override
    protected Object see() throws Exception {
      try {
        return MethodHandles.lookup()
            .findStatic(System.class, "currentTimeMillis", MethodType.methodType(long.class))
            .invoke();
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static final class InstantNow extends Source {
    @Override
    protected Object see() throws Exception {
      return Instant.now();
    }
  }

  public static final class InstantByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Supplier<Instant> clock = Instant::now;
      return clock.get();
    }
  }

  public static final class InstantByLibrary extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.now();
    }
  }

  public static final class LocalDateNow extends Source {
    @Override
    protected Object see() throws Exception {
      return LocalDate.now();
    }
  }

  public static final class LocalTimeNow extends Source {
    @Override
    protected Object see() throws Exception {
      return LocalTime.now();
    }
  }

  public static final class LocalDateTimeNow extends Source {
    @Override
    protected Object see() throws Exception {
      return LocalDateTime.now(ZoneOffset.UTC);
    }
  }

  public static final class ZonedNow extends Source {
    @Override
    protected Object see() throws Exception {
      return ZonedDateTime.now();
    }
  }

  public static final class OffsetNow extends Source {
    @Override
    protected Object see() throws Exception {
      return OffsetDateTime.now();
    }
  }

  public static final class YearNow extends Source {
    @Override
    protected Object see() throws Exception {
      return Year.now();
    }
  }

  public static final class YearMonthNow extends Source {
    @Override
    protected Object see() throws Exception {
      return YearMonth.now(ZoneOffset.UTC);
    }
  }

  public static final class MonthDayNow extends Source {
    @Override
    protected Object see() throws Exception {
      return MonthDay.now();
    }
  }

  public static final class ClockUtc extends Source {
    @Override
    protected Object see() throws Exception {
      return Clock.systemUTC().instant();
    }
  }

  public static final class ClockZone extends Source {
    @Override
    protected Object see() throws Exception {
      return Clock.systemDefaultZone().millis();
    }
  }

  public static final class ClockTicks extends Source {
    @Override
    protected Object see() throws Exception {
      return Clock.tickMillis(ZoneOffset.UTC).instant();
    }
  }

  public static final class ClockOffset extends Source {
    @Override
    protected Object see() throws Exception {
      return Clock.offset(Clock.systemUTC(), Duration.ofHours(1)).instant();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class ChronologyNow extends Source {
    @Override
    protected Object see() throws Exception {
      return IsoChronology.INSTANCE.dateNow();
    }
  }

  public static final class JapaneseNow extends Source {
    @Override
    protected Object see() throws Exception {
      return JapaneseDate.now();
    }
  }

  public static final class ThaiNow extends Source {
    @Override
    protected Object see() throws Exception {
      return ThaiBuddhistDate.now(ZoneOffset.UTC);
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class MinguoNow extends Source {
    @Override
    protected Object see() throws Exception {
      return MinguoChronology.INSTANCE.dateNow(ZoneOffset.UTC);
    }
  }

  public static final class HijrahNow extends Source {
    @Override
    protected Object see() throws Exception {
      return HijrahDate.now();
    }
  }

  public static final class NewDate extends Source {
    @Override
    protected Object see() throws Exception {
      return new Date().getTime();
    }
  }

  public static final class DateBySupplier extends Source {
    @Override
    protected Object see() throws Exception {
      Supplier<Date> dates = Date::new;
      return dates.get().getTime();
    }
  }

  public static final class CalendarNow extends Source {
    @Override
    protected Object see() throws Exception {
      return Calendar.getInstance().getTimeInMillis();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class CalendarBuilt extends Source {
    @Override
    protected Object see() {
      return new Calendar.Builder().build().getTimeInMillis()
          + Calendar.getInstance(TimeZone.getTimeZone("UTC")).getTimeInMillis();
    }
  }

  public static final class GregorianNow extends Source {
    @Override
    protected Object see() throws Exception {
      return new GregorianCalendar().getTimeInMillis();
    }
  }

  public static final class GregorianWithZone extends Source {
    @Override
    protected Object see() throws Exception {
      return new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT).getTimeInMillis();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class TwoDigitYears extends Source {
    @Override
    protected Object see() throws Exception {
      SimpleDateFormat format = new SimpleDateFormat("yy", Locale.ROOT);
      return format.get2DigitYearStart().getTime() / 1000;
    }
  }

  public static final class ZoneOffsetNow extends Source {
    @Override
    protected Object see() throws Exception {
      return TimeZone.getTimeZone("Europe/Berlin").inDaylightTime(new Date())
          + ""
          + ZoneId.of("Europe/Berlin").getRules().getOffset(Instant.now())
          + System.nanoTime();
    }
  }

  public static final class DateByNewInstance extends Source {
    @Override
    protected Object see() throws Exception {
      return Date.class.getConstructor().newInstance().getTime();
    }
  }

  public static final class ElapsedTime extends Source {
    @Override
    protected Object see() throws Exception {
      long start = System.nanoTime();
      String text = "";
      for (int i = 0; i < 50; i++) {
        text += i;
      }
      return text.length() + ":" + (System.nanoTime() - start);
    }
  }

  public static final class UuidOfTime extends Source {
    @Override
    protected Object see() throws Exception {
      return new UUID(System.currentTimeMillis(), 0);
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class LogRecordTime extends Source {
    @Override
    protected Object see() throws Exception {
      return new java.util.logging.LogRecord(java.util.logging.Level.INFO, "x").getInstant();
    }
  }
}
