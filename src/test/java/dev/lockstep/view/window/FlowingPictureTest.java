package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.live.LiveSession;
import dev.lockstep.view.stage.SheetSize;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where real threads go too fast to draw each task, all that is drawn of the queue agrees within one frame.
class FlowingPictureTest {

    private static final Pattern HEADING = Pattern.compile("QUEUE · (\\d+)\\D.*");
    private static final int FRAMES = 30;

    private final Studio studio = new Studio();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final CountDownLatch flowing = new CountDownLatch(FRAMES);

    @Test
    void theQueueItsNumberTheFigureTheLineAndTheRatesAgreeInEveryFrame() throws Exception {
        Scenario scenario = Scenarios.builtIn().stream()
                .filter(each -> each.id().equals("pool-steady"))
                .findFirst()
                .orElseThrow();
        studio.sheet(new SheetSize(1000, 640, 1));
        try (LiveSession session = LiveSession.open(scenario, this::look)) {
            session.turn("task-time", 20);
            session.turn("arrivals", 400);
            assertThat(flowing.await(120, TimeUnit.SECONDS)).as("frames that show a flow").isTrue();
        }
        assertThat(violations).isEmpty();
    }

    private void look(Frame frame) {
        LiveFrame live = (LiveFrame) frame;
        Map<String, Element> parts = studio.draw(live).stage().elements().stream()
                .collect(Collectors.toMap(Element::id, element -> element));
        if (!parts.keySet().stream().anyMatch(id -> id.startsWith("rate:"))) {
            return;
        }
        Matcher heading = HEADING.matcher(text(parts, "queue").replace("\u2009", ""));
        if (!heading.matches()) {
            violations.add("the queue says \"" + text(parts, "queue") + '"');
            return;
        }
        int queued = Integer.parseInt(heading.group(1));
        long bars = parts.keySet().stream().filter(id -> id.matches("queue:\\d+")).count();
        String more = text(parts, "more:queue").replaceAll("\\D", "");
        if (bars + (more.isEmpty() ? 0 : Integer.parseInt(more)) != queued) {
            violations.add(bars + " bars and " + more + " more are drawn of " + queued);
        }
        same("queued", queued, figure(live, "queued").value());
        if (parts.get("depth:line") instanceof Sparkline line) {
            double end = line.box().bottom() - 2 - line.points().getLast().y();
            if ((end < 0.5) != (queued == 0)) {
                violations.add("the line ends at " + end + ", and " + queued + " are queued");
            }
        }
        if (!Double.isNaN(live.state().flow().finishing())) {
            String rate = text(parts, "rate:finish").replaceAll("[^\\d.]", "");
            same("the rate of what is done", Double.parseDouble(rate), figure(live, "rate").value());
        }
        flowing.countDown();
    }

    private void same(String what, double drawn, double said) {
        if (Math.abs(drawn - said) > Math.max(0.05, said < 10 ? 0.05 : 0.5)) {
            violations.add(what + " is drawn as " + drawn + ", and the figure says " + said);
        }
    }

    private static FrameFigure figure(LiveFrame frame, String id) {
        return frame.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, Element> parts, String id) {
        return parts.get(id) instanceof Label label ? label.line().full() : "";
    }
}
