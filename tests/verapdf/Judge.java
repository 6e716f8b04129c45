import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges documents with the veraPDF engine: {@code Judge PROFILE[,PROFILE] FILE...}.
 *
 * <p>Writes one line a file, and under a refused one each broken rule once, with its first place.
 * Ends with 0 when every file passes every profile, with 1 when one is refused, with 2 when a file
 * or profile cannot be read.
 */
public final class Judge {
    private static final int REFUSED = 1;
    private static final int UNREADABLE = 2;

    private Judge() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("Judge PROFILE[,PROFILE] FILE...");
            System.exit(UNREADABLE);
        }
        // The engine logs every oddity that it can live with.
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> profiles = new ArrayList<>();
        for (String id : arguments[0].split(",")) {
            PDFAFlavour profile = PDFAFlavour.byFlavourId(id);
            if (profile == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("unknown profile " + id);
                System.exit(UNREADABLE);
            }
            profiles.add(profile);
        }
        int worst = 0;
        for (int i = 1; i < arguments.length; i++) {
            worst = Math.max(worst, judge(arguments[i], profiles));
        }
        System.exit(worst);
    }

    private static int judge(String file, List<PDFAFlavour> profiles) {
        StringBuilder verdicts = new StringBuilder();
        StringBuilder reasons = new StringBuilder();
        int worst = 0;
        for (PDFAFlavour profile : profiles) {
            try (InputStream bytes = new FileInputStream(file);
                    PDFAParser parser = Foundries.defaultInstance().createParser(bytes, profile, profile);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
                ValidationResult result = validator.validate(parser);
                if (result.isCompliant()) {
                    verdicts.append(" passes ").append(profile.getId());
                    verdicts.append(" (").append(result.getTotalAssertions()).append(" checks)");
                } else {
                    verdicts.append(" refused ").append(profile.getId());
                    explain(result, reasons);
                    worst = Math.max(worst, REFUSED);
                }
            } catch (Exception problem) {
                verdicts.append(" unreadable as ").append(profile.getId());
                reasons.append("    ").append(problem).append('\n');
                worst = UNREADABLE;
            }
        }
        System.out.println(file.substring(file.lastIndexOf('/') + 1) + ":" + verdicts);
        System.out.print(reasons);
        return worst;
    }

    /** Each broken rule once: its clause, how often, what it asks, and where it was first broken. */
    private static void explain(ValidationResult result, StringBuilder out) {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        for (TestAssertion check : result.getTestAssertions()) {
            if (check.getStatus() == TestAssertion.Status.FAILED) {
                String rule = check.getRuleId().getClause() + " test " + check.getRuleId().getTestNumber();
                times.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, check.getMessage() + " at " + check.getLocation().getContext());
            }
        }
        for (Map.Entry<String, String> rule : first.entrySet()) {
            out.append("    ").append(rule.getKey()).append(", ").append(times.get(rule.getKey()));
            out.append(" times: ").append(rule.getValue()).append('\n');
        }
    }
}
