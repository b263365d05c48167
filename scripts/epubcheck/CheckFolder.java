import com.adobe.epubcheck.tool.EpubChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks every EPUB of a folder in one JVM; beside each NAME.epub it leaves NAME.epub.json. */
public class CheckFolder {
  public static void main(String[] args) throws Exception {
    List<Path> books;
    try (var found = Files.list(Path.of(args[0]))) {
      books = found.filter(p -> p.toString().endsWith(".epub")).sorted().toList();
    }
    for (Path book : books) {
      new EpubChecker().run(new String[] {book.toString(), "--usage", "--quiet", "--json", book + ".json"});
    }
  }
}
