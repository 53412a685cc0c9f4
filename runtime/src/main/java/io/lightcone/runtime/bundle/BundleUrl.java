package io.lightcone.runtime.bundle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Addresses for what a bundle holds in memory. */
final class BundleUrl {
  private BundleUrl() {}

  static URL of(String digest, String name, byte[] content) {
    try {
      return new URL(null, "bundle:" + digest + "!/" + name, new Content(content));
    } catch (MalformedURLException e) {
      throw new AssertionError(e); // its protocol is known: it comes with its handler
    }
  }

  private static final class Content extends URLStreamHandler {
    private final byte[] content;

    Content(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          // it is in memory
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
