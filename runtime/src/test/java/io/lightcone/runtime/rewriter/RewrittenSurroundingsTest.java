package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class RewrittenSurroundingsTest {
  private final RewrittenSubjects subjects = new RewrittenSubjects();
  private final ScriptedInterceptor interceptor = new ScriptedInterceptor();

  private Object ask(String way) throws Exception {
    return subjects.bound(interceptor, "Surroundings", way);
  }

  @Test
  void shouldAskForPropertiesAndEnvironment() throws Exception {
    interceptor.properties.put("a", "A");
    interceptor.properties.put("number", "0x10");
    interceptor.properties.put("flag", "true");
    interceptor.environment.put("HOME", "/here");
    assertThat(ask("properties"))
        .isEqualTo(
            Arrays.asList("A", null, "other", "A", "/here", "/here", 0, 16, 3, 4, 16L, 5L, true));
    assertThat(ask("propertyByReflection")).isEqualTo("A");
    assertThat(ask("propertyByReference")).isEqualTo("A");
  }

  @Test
  void shouldSeeTheRealOnesWhenNothingIsBound() throws Exception {
    System.setProperty("a", "real");
    try {
      assertThat(subjects.plain("Surroundings", "propertyByReflection")).isEqualTo("real");
    } finally {
      System.clearProperty("a");
    }
  }

  @Test
  void shouldFixZoneLocaleAndCharacterSet() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try {
      assertThat(ask("defaults"))
          .isEqualTo(List.of("Z", "UTC", Locale.ROOT, Locale.ROOT, "UTF-8", "\n", 1));
      assertThat(ask("texts").toString())
          .isEqualTo(
              "[title i, TITLE I, 1,234.50, 1,234.50, 1,234.50, 2, \u00e9, \u00e9, \u00e9, 2,"
                  + " 1,234.5, 1970-01-01 00:00 Thu, Thu]");
      assertThat(ask("lowered")).isEqualTo("ai");
      assertThat(subjects.plain("Surroundings", "lowered")).isEqualTo("a\u0131");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
