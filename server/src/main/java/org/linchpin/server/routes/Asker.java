package org.linchpin.server.routes;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.switches.Filter;
import org.linchpin.server.answers.Answer;
import org.linchpin.server.answers.Answering;
import org.linchpin.server.answers.Parameters;
import org.linchpin.server.answers.Shared;
import org.linchpin.server.answers.Subject;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Call;
import org.linchpin.server.http.Reply;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Orders;
import org.linchpin.server.store.Hash;
import org.linchpin.server.workspace.ModelFolder;
import org.linchpin.server.workspace.Revision;
import org.linchpin.server.workspace.Workspace;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;

/** What routes that ask about a model have in common: who is asked, what is asked, and the tag of the answer. */
final class Asker {

    /** What tables ask for; the rest is the question. */
    private static final Set<String> OF_TABLES = Set.of("filter", "q", "sort", "limit", "cursor", "format");

    /** Places of rows, of four bytes each. */
    private static final long MOST_PLACES = 4_000_000;

    private final Workspace workspace;
    private final Shared<int[]> orders;

    Asker(Api api) {
        this.workspace = api.workspace();
        this.orders = new Shared<>(api.cores(), MOST_PLACES, places -> places.length);
        workspace.onRevision(orders::keepOnly);
    }

    /** Searches and sorts in turn, and keeps the places of rows. */
    Orders orders(String of, String revision) {
        return (key, make) -> orders.get(new Shared.Key(of, revision, key), work -> make.make());
    }

    /** The model that the path names, as it is now. */
    Subject subject(Call call) throws IOException {
        ModelFolder folder = workspace.find(call.path("model"));
        return new Subject(folder, folder.current());
    }

    /** The question, without what is asked of its table. */
    static Parameters ofTable(Call call) {
        return new Parameters(call.parametersBut(OF_TABLES));
    }

    static Parameters of(Call call) {
        return new Parameters(call.parametersBut(Set.of()));
    }

    /** Changes when the answer may. */
    static String tag(Call call, Subject subject) {
        return Hash.hex(EngineVersion.text()
                        + '\n'
                        + subject.revision().sha256()
                        + '\n'
                        + call.target()
                        + '\n'
                        + call.queryWithout(Set.of()))
                .substring(0, 32);
    }

    /** One of the same questions has one key. */
    static Shared.Key key(Subject subject, String name, Parameters parameters) {
        return new Shared.Key(subject.folder().id(), subject.revision().sha256(), name + '?' + parameters.canonical());
    }

    /** A page of an analysis, or all of it as a file. */
    Reply table(Call call, String name, Answering answering, Shared<Answer> answers) throws IOException {
        Subject subject = subject(call);
        Parameters parameters = ofTable(call);
        Answer answer = answers.get(key(subject, name, parameters), work -> {
            Answering.Asked asked = answering.ask(subject, parameters);
            parameters.refuseOthers();
            return Answer.of(
                    asked.answer(work),
                    subject.revision()::named,
                    subject.revision().nodes());
        });
        Reply reply = reply(call, subject, name, answer);
        // What was cut short may be whole the next time, and is then another answer to the same question.
        return answer.isWhole() ? reply.etag(tag(call, subject)) : reply;
    }

    private Reply reply(Call call, Subject subject, String name, Answer answer) throws IOException {
        return TableReply.of(
                call,
                subject.revision().sha256(),
                answer.envelope(),
                name,
                answer.table(),
                isOfNodes(answer) ? filter -> selected(subject.revision(), filter) : null,
                orders(subject.folder().id(), subject.revision().sha256()));
    }

    /** True of lists whose rows are about nodes, parties or states. */
    static boolean isOfNodes(Answer answer) {
        List<String> columns = answer.table().columns().stream().map(Column::id).toList();
        // Questions are of kinds too, which are no kinds of nodes.
        return columns.contains("kind") && !columns.contains("question");
    }

    /** The ids that a filter of the model's grammar selects. */
    static Set<String> selected(Revision revision, String filter) {
        Opened opened = revision.open(new Reading(null, false, List.of()));
        return new HashSet<>(Filter.parse(filter).select(opened.model(), opened.network()));
    }
}
