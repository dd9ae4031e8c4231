// Who may do what, how work ends, files in and out, the end of the server.
#include <thread>

#include "desk.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;

std::string code_of(const Answer& answer) {
    return answer.status < 400 ? "" : std::string{json::parse(answer.body).at("code").as_string()};
}

TEST(Gate, WhoMayDoWhat) {
    Desk desk;
    struct Sample {
        const char* why;
        const char* method;
        const char* path;
        std::string headers;
        int status;
        const char* code;
    };
    const std::string csrf = "X-CSRF-Token: csrf\r\n";
    const auto bearer = [](const char* name) {
        return "Authorization: Bearer " + std::string{name} + "\r\n";
    };
    const auto cookie = [](const char* name) {
        return "Cookie: theme=dark; bihuan_session=" + std::string{name} + "; other=1\r\n";
    };
    for (const auto& row : {
             Sample{"open to nobody", "GET", "/api/v1/hello", "", 200, ""},
             Sample{"open with a stale cookie", "GET", "/api/v1/hello", cookie("stale"), 200, ""},
             Sample{"nobody", "GET", "/api/v1/session", "", 401, "http.not_signed_in"},
             Sample{"a stale cookie", "GET", "/api/v1/session", cookie("stale"), 401, "http.not_signed_in"},
             Sample{"another scheme", "GET", "/api/v1/session", "Authorization: Basic agent\r\n", 401,
                    "http.not_signed_in"},
             Sample{"a cookie of another name", "GET", "/api/v1/session", "Cookie: xbihuan_session=agent\r\n",
                    401, "http.not_signed_in"},
             Sample{"a cookie reads", "GET", "/api/v1/things/1", cookie("agent"), 200, ""},
             Sample{"a bearer reads", "GET", "/api/v1/things/1", bearer("reader"), 200, ""},
             Sample{"known to the store alone", "GET", "/api/v1/things/1", cookie("forgotten"), 200, ""},
             Sample{"lacks the permission", "GET", "/api/v1/things/1", bearer("customer"), 403,
                    "http.not_permitted"},
             Sample{"may read, may not make", "POST", "/api/v1/things", bearer("reader"), 403,
                    "http.not_permitted"},
             Sample{"a bearer makes", "POST", "/api/v1/things", bearer("agent"), 201, ""},
             Sample{"a cookie without its CSRF token", "POST", "/api/v1/things", cookie("agent"), 403,
                    "http.csrf_missing"},
             Sample{"a cookie with its CSRF token", "POST", "/api/v1/things", cookie("agent") + csrf, 201,
                    ""},
             Sample{"first password, own session", "GET", "/api/v1/session", bearer("novice"), 200, ""},
             Sample{"first password, events", "GET", "/api/v1/events", bearer("novice"), 403,
                    "http.password_change_required"},
             Sample{"first password, things", "GET", "/api/v1/things/1", bearer("novice"), 403,
                    "http.password_change_required"},
             Sample{"another media type", "POST", "/api/v1/things",
                    bearer("agent") + "Content-Type: text/xml\r\n", 415, "http.wrong_media_type"},
         }) {
        Client client{desk.port()};
        const auto answer = std::string{row.method} == "GET"
                                ? client.get(row.path, row.headers)
                                : client.post(row.path, R"({"title":"a"})", row.headers);
        EXPECT_EQ(answer.status, row.status) << row.why;
        EXPECT_EQ(code_of(answer), row.code) << row.why;
        EXPECT_EQ(client.get("/api/v1/hello").status, 200) << "the connection is kept: " << row.why;
    }
    EXPECT_EQ(desk.gate.look_ups, 1);
    EXPECT_EQ(desk.thing_count(), 2);
}

TEST(Gate, TheProxysWordCountsWhenItIsTrusted) {
    const std::string forged = "X-Forwarded-For: 9.9.9.9\r\nX-Forwarded-For: 8.8.8.8, 7.7.7.7\r\n";
    Desk plain, trusting{{.trusted_proxies = {"127.0.0.1"}}};
    EXPECT_EQ(Client{plain.port()}.get("/api/v1/remote", forged).body, R"({"remote":"127.0.0.1"})");
    EXPECT_EQ(Client{trusting.port()}.get("/api/v1/remote", forged).body, R"({"remote":"7.7.7.7"})");
    EXPECT_EQ(Client{trusting.port()}.get("/api/v1/remote", "X-Forwarded-For: <x>\r\n").body,
              R"({"remote":"127.0.0.1"})");
}

TEST(Gate, EveryEndOfAWrite) {
    Desk desk;
    Client client{desk.port()};
    const auto make = [&](const char* title) {
        return client.post("/api/v1/things", json::serialize(json::object{{"title", title}}),
                           "Authorization: Bearer agent\r\n");
    };
    EXPECT_FALSE(desk.store.is_durable);
    EXPECT_EQ(make("kept").status, 201);
    EXPECT_TRUE(desk.store.is_durable) << "no reply before the commit";
    EXPECT_EQ(code_of(make("refused")), "http.not_found");
    EXPECT_EQ(code_of(make("")), "request.invalid");
    const auto thrown = make("thrown");
    EXPECT_EQ(code_of(thrown), "store.failed");
    EXPECT_EQ(thrown.body.find("secret"), std::string::npos);
    EXPECT_EQ(desk.thing_count(), 1);
    desk.store.fails = true;
    EXPECT_EQ(code_of(make("lost")), "store.failed");
    desk.store.is_full = true;
    EXPECT_EQ(make("late").status, 503);
    const auto broken = client.get("/api/v1/broken", "Accept-Language: en\r\n");
    EXPECT_EQ(broken.status, 500);
    EXPECT_EQ(broken.body.find("secret"), std::string::npos);
    EXPECT_EQ(json::parse(broken.body).at("request_id").as_string(), broken.headers.at("X-Request-Id"));
    EXPECT_EQ(client.get("/api/v1/hello").status, 200);
    const auto text = desk.metrics.text();
    EXPECT_NE(text.find(R"(bihuan_http_requests_total{operation="make_thing",outcome="answered"} 1)"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find(R"(bihuan_http_requests_total{operation="make_thing",outcome="failed"} 3)"),
              std::string::npos)
        << text;
}

TEST(Gate, UploadsAreStreamedBoundAndTidiedUp) {
    Desk desk{{.upload_bytes_max = 1'000'000}};
    Client client{desk.port()};
    const std::string as_agent = "Authorization: Bearer agent\r\n";
    EXPECT_EQ(client.post("/api/v1/files", std::string(1'000'000, 'u'), as_agent).body,
              R"({"size":1000000})");
    EXPECT_EQ(client.post("/api/v1/files", "", as_agent).body, R"({"size":0})");
    EXPECT_EQ(desk.file_count(), 0U) << "nobody took them";
    EXPECT_EQ(client.post("/api/v1/files?keep=1", "abc", as_agent).status, 201);
    EXPECT_EQ(desk.file_count(), 1U) << "the use case moved it";
    EXPECT_EQ(client.post("/api/v1/files", std::string(1'000'001, 'u'), as_agent).status, 413);
    EXPECT_EQ(client.post("/api/v1/files", std::string(500'000, 'u')).status, 401);
    Client chunked{desk.port()};
    chunked.send("POST /api/v1/files HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n" + as_agent +
                 "\r\n10c8e0\r\n" + std::string(0x10c8e0, 'u') + "\r\n0\r\n\r\n");
    EXPECT_EQ(chunked.read_answer().status, 413);
    EXPECT_EQ(desk.file_count(), 1U);
}

TEST(Gate, FilesAreStreamedAndTheirNamesCannotForgeHeaders) {
    Desk desk;
    Client client{desk.port()};
    for (int i = 0; i < 2; ++i) {
        const auto answer = client.get("/api/v1/export");
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, std::string(200'000, 'e'));
        EXPECT_FALSE(answer.headers.contains("X-Evil"));
        EXPECT_EQ(answer.headers.at("Content-Security-Policy"), "sandbox; default-src 'none'");
    }
    // The next answer on this connection comes after the file of the last one was put away.
    EXPECT_EQ(client.get("/api/v1/hello").status, 200);
    EXPECT_EQ(desk.file_count(), 0U);
}

TEST(Gate, AuxiliaryWorkHasABound) {
    Desk desk{{.auxiliary_threads = 1, .auxiliary_waiting_max = 1}};
    Client slow{desk.port()}, other{desk.port()};
    slow.send("GET /api/v1/slow HTTP/1.1\r\nHost: x\r\n\r\n");
    desk.slow_began.get_future().wait();
    EXPECT_EQ(code_of(other.get("/api/v1/slow")), "http.busy");
    EXPECT_EQ(other.get("/api/v1/hello").status, 200);
    desk.release();
    EXPECT_EQ(slow.read_answer().status, 200);
    EXPECT_EQ(other.get("/api/v1/slow").status, 200);
}

TEST(Gate, StoppingFinishesWhatIsInFlight) {
    Desk desk;
    Client slow{desk.port()}, idle{desk.port()}, listening{desk.port()};
    EXPECT_EQ(idle.get("/api/v1/hello").status, 200);
    listening.send("GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer agent\r\n\r\n");
    listening.read_until("retry: 3000\n\n");
    slow.send("GET /api/v1/slow HTTP/1.1\r\nHost: x\r\n\r\n");
    desk.slow_began.get_future().wait();
    std::thread stopping{[&] { desk.server->stop(); }};
    EXPECT_TRUE(idle.is_closed_by_server());
    EXPECT_TRUE(listening.is_closed_by_server());
    desk.release();
    EXPECT_EQ(slow.read_answer().status, 200);
    EXPECT_TRUE(slow.is_closed_by_server());
    stopping.join();
    EXPECT_EQ(desk.server->connection_count(), 0U);
}

TEST(Gate, StoppingDoesNotWaitForEver) {
    Desk desk{{.stop_deadline = 30ms}};
    Client half{desk.port()};
    half.send("GET /api/v1/hello HTTP/1.1\r\nHost: x\r\n\r\nGET /api/v1/hel");
    EXPECT_EQ(half.read_answer().status, 200);
    desk.server->stop();
    EXPECT_EQ(half.read_answer().status, 0);
}

}  // namespace
}  // namespace bihuan
