// The wire: keep-alive, limits, time-outs, and what comes of bytes that are no request.
#include <zlib.h>

#include <set>
#include <thread>

#include "desk.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;

constexpr const char* as_agent = "Authorization: Bearer agent\r\n";

TEST(Protocol, OneConnectionCarriesManyRequests) {
    Desk desk;
    Client client{desk.port()};
    std::set<std::string> ids;
    for (int i = 0; i < 3; ++i) {
        const auto answer = client.get("/api/v1/hello");
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, R"({"name":"","locale":"zh-CN"})");
        EXPECT_EQ(answer.headers.at("Content-Type"), "application/json");
        EXPECT_EQ(answer.headers.at("Cache-Control"), "no-store");
        EXPECT_EQ(answer.headers.at("X-Content-Type-Options"), "nosniff");
        EXPECT_TRUE(answer.headers.contains("Content-Security-Policy"));
        ids.insert(answer.headers.at("X-Request-Id"));
    }
    EXPECT_EQ(ids.size(), 3U) << "each request has an id of its own";
    EXPECT_EQ(desk.server->connection_count(), 1U);
}

TEST(Protocol, PipelinedRequestsAreAnsweredInOrder) {
    Desk desk;
    Client client{desk.port()};
    std::string all;
    for (int i = 1; i <= 20; ++i)
        all += "GET /api/v1/things/" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n" + as_agent + "\r\n";
    client.send(all);
    for (int i = 1; i <= 20; ++i)
        EXPECT_EQ(client.read_answer().body, "{\"id\":\"" + std::to_string(i) + "\"}");
}

TEST(Protocol, ARequestMayComeByteByByte) {
    Desk desk;
    Client client{desk.port()};
    for (const char c : std::string{"POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n"} +
                            as_agent + "\r\n{\"title\":\"a\"}")
        client.send({&c, 1});
    EXPECT_EQ(client.read_answer().status, 201);
    client.send(std::string{"POST /api/v1/things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"} +
                as_agent + "\r\n5\r\n{\"tit\r\n8\r\nle\":\"b\"}\r\n0\r\n\r\n");
    EXPECT_EQ(client.read_answer().status, 201);
    EXPECT_EQ(desk.thing_count(), 2);
}

TEST(Protocol, HeadTellsTheLengthAndSendsNothing) {
    Desk desk;
    Client client{desk.port()};
    client.send("HEAD /api/v1/hello HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto head = client.read_answer(false);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.at("Content-Length"), std::to_string(client.get("/api/v1/hello").body.size()));
}

TEST(Protocol, UnknownAddressesAndMethods) {
    Desk desk;
    Client client{desk.port()};
    EXPECT_EQ(client.get("/api/v1/nothing").status, 404);
    const auto refused = client.post("/api/v1/hello", "{}");
    EXPECT_EQ(refused.status, 405);
    EXPECT_EQ(refused.headers.at("Allow"), "GET, HEAD");
    EXPECT_EQ(client.get("/api/v1/hello").status, 200) << "a short body of a refused request is skipped";
}

TEST(Protocol, BytesThatAreNoRequestAreRefused) {
    Desk desk{{.header_timeout = 200ms}};
    struct Sample {
        const char* why;
        std::string bytes;
        int status;
    };
    const std::string post = "POST /api/v1/things HTTP/1.1\r\nHost: x\r\n" + std::string{as_agent};
    for (const auto& row : {
             Sample{"no request line", "GARBAGE\r\n\r\n", 400},
             Sample{"zero bytes", std::string("\0\0\0\0\r\n\r\n", 8), 400},
             Sample{"another protocol", "GET / HTTP/9.9\r\n\r\n", 400},
             Sample{"a space in a name", "GET / HTTP/1.1\r\nBad Name: x\r\n\r\n", 400},
             Sample{"a broken escape", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400},
             Sample{"a zero byte in the path", "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n", 400},
             Sample{"invalid UTF-8 in the path", "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400},
             Sample{"invalid UTF-8 in the query", "GET /api/v1/hello?a=%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400},
             Sample{"no path", "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400},
             Sample{"negative length", post + "Content-Length: -5\r\n\r\n", 400},
             Sample{"two lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400},
             Sample{"length and chunks",
                    post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
             Sample{"a broken chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400},
             Sample{"endless address", "GET /" + std::string(40'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n",
                    431},
             Sample{"endless header", "GET / HTTP/1.1\r\nX: " + std::string(40'000, 'a') + "\r\n\r\n", 431},
             Sample{"half a header", "GET /api/v1/hello HTTP/1.1\r\nHo", 408},
         }) {
        Client client{desk.port()};
        client.send(row.bytes);
        const auto answer = client.read_answer();
        EXPECT_EQ(answer.status, row.status) << row.why;
        if (answer.status == 0) continue;
        EXPECT_EQ(answer.headers.at("Content-Type"), "application/problem+json") << row.why;
        EXPECT_EQ(json::parse(answer.body).at("status").as_int64(), row.status) << row.why;
    }
    EXPECT_EQ(Client{desk.port()}.get("/api/v1/hello").status, 200);
}

TEST(Protocol, AHalfSentBodyIsGivenUpAndLeavesNothing) {
    Desk desk{{.body_timeout = 100ms}};
    const std::string half =
        std::string{"POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n"} + as_agent +
        "\r\n{\"title\":\"a\"}";
    Client slow{desk.port()};
    slow.send(half);
    EXPECT_EQ(slow.read_answer().status, 408);
    EXPECT_TRUE(slow.is_closed_by_server());
    Client gone{desk.port()};
    gone.send(half);
    gone.finish_sending();
    EXPECT_EQ(gone.read_answer().status, 0);
    Client upload{desk.port()};
    upload.send(std::string{"POST /api/v1/files HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n"} + as_agent +
                "\r\nab");
    EXPECT_EQ(upload.read_answer().status, 408);
    EXPECT_EQ(desk.thing_count(), 0);
    EXPECT_EQ(desk.file_count(), 0U);
}

TEST(Protocol, IdleConnectionsAreClosed) {
    Desk desk{{.header_timeout = 50ms, .idle_timeout = 50ms}};
    Client silent{desk.port()};
    EXPECT_TRUE(silent.is_closed_by_server());
    Client idle{desk.port()};
    EXPECT_EQ(idle.get("/api/v1/hello").status, 200);
    EXPECT_TRUE(idle.is_closed_by_server());
}

TEST(Protocol, BodiesHaveABound) {
    Desk desk{{.json_bytes_max = 1000}};
    Client client{desk.port()};
    const auto answer = client.post("/api/v1/things", std::string(300'000, ' '), as_agent);
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(json::parse(answer.body).at("code").as_string(), "http.body_too_large");
    EXPECT_EQ(client.get("/api/v1/hello").status, 200) << "what was sent has been skipped";
    Client chunked{desk.port()};
    chunked.send(std::string{"POST /api/v1/things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"} +
                 as_agent + "\r\n800\r\n" + std::string(2048, ' ') + "\r\n0\r\n\r\n");
    EXPECT_EQ(chunked.read_answer().status, 413);
}

TEST(Protocol, ABodyIsInvitedOnlyWhenItMayCome) {
    Desk desk;
    const std::string head =
        "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\nExpect: 100-continue\r\n";
    Client client{desk.port()};
    client.send(head + as_agent + "\r\n");
    EXPECT_EQ(client.read_answer().status, 100);
    client.send("{\"title\":\"a\"}");
    EXPECT_EQ(client.read_answer().status, 201);
    Client nobody{desk.port()};
    nobody.send(head + "\r\n");
    EXPECT_EQ(nobody.read_answer().status, 401);
}

TEST(Protocol, OldAndClosingPeersGetOneAnswer) {
    Desk desk;
    for (const char* request : {"GET /api/v1/hello HTTP/1.0\r\n\r\n",
                                "GET /api/v1/hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"}) {
        Client client{desk.port()};
        client.send(request);
        const auto answer = client.read_answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.headers.at("Connection"), "close");
        EXPECT_TRUE(client.is_closed_by_server());
    }
}

TEST(Protocol, LongJsonIsCompressedForWhoTakesIt) {
    Desk desk;
    Client client{desk.port()};
    EXPECT_FALSE(
        client.get("/api/v1/long", "Accept-Encoding: gzip;q=0, br\r\n").headers.contains("Content-Encoding"));
    EXPECT_FALSE(
        client.get("/api/v1/hello", "Accept-Encoding: gzip\r\n").headers.contains("Content-Encoding"));
    for (int i = 0; i < 2; ++i) {  // the second reuses the first's state
        const auto zipped = client.get("/api/v1/long", "Accept-Encoding: deflate, gzip\r\n");
        EXPECT_EQ(zipped.headers.at("Content-Encoding"), "gzip");
        EXPECT_LT(zipped.body.size(), 1000U);
        std::string plain(20'000, '\0');
        z_stream zip{};
        ASSERT_EQ(inflateInit2(&zip, 15 + 16), Z_OK);
        zip.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zipped.body.data()));
        zip.avail_in = static_cast<uInt>(zipped.body.size());
        zip.next_out = reinterpret_cast<Bytef*>(plain.data());
        zip.avail_out = static_cast<uInt>(plain.size());
        EXPECT_EQ(inflate(&zip, Z_FINISH), Z_STREAM_END);
        plain.resize(zip.total_out);
        inflateEnd(&zip);
        EXPECT_EQ(plain, client.get("/api/v1/long").body);
    }
}

TEST(Protocol, SeveralIoThreadsServeTheSame) {
    Desk desk{{.io_threads = 3}};
    std::vector<std::thread> peers;
    std::atomic<int> answered{0};
    for (int peer = 0; peer < 8; ++peer)
        peers.emplace_back([&] {
            Client client{desk.port()};
            for (int i = 0; i < 50; ++i)
                answered += client.post("/api/v1/things", R"({"title":"a"})", as_agent).status == 201;
        });
    for (auto& peer : peers) peer.join();
    EXPECT_EQ(answered, 400);
    EXPECT_EQ(desk.thing_count(), 400);
}

TEST(Protocol, ConnectionsHaveABound) {
    Desk desk{{.connections_max = 2}};
    Client one{desk.port()}, two{desk.port()};
    EXPECT_EQ(one.get("/api/v1/hello").status, 200);
    EXPECT_EQ(two.get("/api/v1/hello").status, 200);
    Client three{desk.port()};
    EXPECT_TRUE(three.is_closed_by_server());
    EXPECT_EQ(one.get("/api/v1/hello").status, 200);
}

}  // namespace
}  // namespace bihuan
