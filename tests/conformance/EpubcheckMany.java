import com.adobe.epubcheck.tool.EpubChecker;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;

/** EPUBCheck over many books in one Java process, on all cores: each start of Java costs seconds. */
public final class EpubcheckMany {
  public static void main(String[] books) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    Arrays.stream(books).parallel().forEach(EpubcheckMany::judge);
  }

  private static void judge(String book) {
    new EpubChecker().run(new String[] {book, "--usage", "--json", book + ".json"});
  }
}
