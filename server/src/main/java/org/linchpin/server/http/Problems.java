package org.linchpin.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.linchpin.views.json.JsonText;

/** Problems that arise before a route is reached, as the server beneath finds them: bad bytes, headers too long. */
public final class Problems extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.put(response.getHeaders());
        int status = response.getStatus();
        String what = HttpStatus.getMessage(status);
        String detail = status < 500 ? "A request must be sound HTTP/1.1, and this is not: " + what + "." : what + ".";
        write(ProblemException.of(status, status < 500 ? "bad-request" : "fault", detail), request, response, callback);
        return true;
    }

    static void write(ProblemException problem, Request request, Response response, Callback callback) {
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.CONTENT_TYPE);
        problem.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        // What was not read of the request must not be taken for the next one.
        if (request.getLength() != 0 && !request.getMethod().equals("GET")) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.write(
                true, ByteBuffer.wrap(bytes(problem.problem(request.getHttpURI().getPath()))), callback);
    }

    static byte[] bytes(ProblemJson problem) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonText.writeLine(problem.fields(), bytes);
        return bytes.toByteArray();
    }
}
