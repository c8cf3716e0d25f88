import com.adobe.epubcheck.tool.EpubChecker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** EPUBCheck over many books in one Java process: each start of Java costs seconds. */
public final class EpubcheckMany {
  public static void main(String[] books) {
    PrintStream out = System.out;
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    for (String book : books) {
      System.setOut(nowhere);
      System.setErr(nowhere);
      new EpubChecker().run(new String[] {book, "--usage", "--json", book + ".json"});
      System.setOut(out);
    }
  }
}
