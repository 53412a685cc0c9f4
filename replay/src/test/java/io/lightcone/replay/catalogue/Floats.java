package io.lightcone.replay.catalogue;

import java.util.function.*;
import java.util.stream.*;

/** Floating point whose last bits are left open. */
@SuppressWarnings({"deprecation", "removal", "serial", "rawtypes", "synchronization", "overloads"})
public final class Floats {
  private Floats() {}

  public static final class Sines extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.bits(Math::sin);
    }
  }

  public static final class Powers extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.bits(x -> Math.pow(x, 1.1));
    }
  }

  public static final class Exponentials extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.bits(Math::exp);
    }
  }

  public static final class Logarithms extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.bits(Math::log10);
    }
  }

  public static final class Tangents extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.bits(x -> Math.tan(x));
    }
  }
}
