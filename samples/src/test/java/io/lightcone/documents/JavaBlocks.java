package io.lightcone.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the Java of a page. A block that has an {@code import} or a {@code package} is a whole
 * file. Any other is a piece of a method of a program whose imports are those of the runtime's
 * packages and which is given {@code directory}, a place for a namespace.
 */
final class JavaBlocks {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|interface|record|enum) (\\w+)");
  private static final Pattern MAIN = Pattern.compile("static void main\\(String\\[\\] args\\)");
  private static final String PIECE =
      """
      import io.lightcone.runtime.handler.*;
      import io.lightcone.runtime.namespace.*;
      import java.nio.file.*;
      import java.time.Duration;

      class Piece%d {
        public static void main(String[] args) throws Exception {
          Path directory = Path.of("embedded%d");
          %s
        }
      }
      """;

  private final Path sources;
  private final Path classes;
  private int pieces;

  JavaBlocks(Path directory) throws IOException {
    sources = Files.createDirectories(directory.resolve(".sources"));
    classes = Files.createDirectories(directory.resolve(".classes"));
  }

  /** Where compiled classes are. */
  Path classes() {
    return classes;
  }

  /** Compiles a block; gives the class that has a main method, or null. */
  String compile(Block block) throws IOException {
    boolean whole = block.text().contains("import ") || block.text().contains("package ");
    pieces++;
    String text = whole ? block.text() : piece(block);
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IOException("no type in the Java of " + block.where());
    }
    Matcher named = PACKAGE.matcher(text);
    String prefix = named.find() ? named.group(1) + "." : "";
    compile(block, Files.writeString(sources.resolve(type.group(1) + ".java"), text));
    return MAIN.matcher(text).find() ? prefix + type.group(1) : null;
  }

  private String piece(Block block) {
    String imports = "";
    if (Files.isDirectory(classes.resolve("frost"))) {
      imports = "import static frost.FrostAlarm.*;\n";
    }
    return imports + PIECE.formatted(pieces, pieces, block.text());
  }

  private void compile(Block block, Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-parameters",
              "-Xlint:all,-processing,-options,-classfile,-path",
              "-proc:none",
              "-cp",
              Tree.classPath() + java.io.File.pathSeparator + classes,
              "-d",
              classes.toString());
      boolean done =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      if (!done || !said.toString().isBlank()) {
        throw new IOException("the Java of " + block.where() + " does not compile:\n" + said);
      }
    }
  }
}
