#include "http/router.hpp"

#include <gtest/gtest.h>

#include "desk.hpp"

namespace bihuan {
namespace {

Route route(std::string_view method, std::string_view path, std::string_view id) {
    return {.method = method, .path = path, .operation_id = id, .access = Access::open(), .mode = Mode::read};
}

TEST(Router, FindsTheRoute) {
    const Router router{{
        route("GET", "/t", "list"),
        route("POST", "/t", "make"),
        route("GET", "/t/{t_id}", "get"),
        route("PATCH", "/t/{t_id}", "change"),
        route("GET", "/t/export", "export"),
        route("POST", "/t/export/{name}", "export_named"),
        route("GET", "/t/{t_id}/notes/{n_id}", "note"),
    }};
    struct Sample {
        const char* method;
        const char* path;
        const char* found;  // operation, or the allowed methods in brackets, or "" for nothing
        const char* parameters;
    };
    for (const Sample& row : {
             Sample{"GET", "/", "", ""},
             Sample{"GET", "/t", "list", ""},
             Sample{"GET", "/t/", "list", ""},
             Sample{"HEAD", "/t", "list", ""},
             Sample{"POST", "/t", "make", ""},
             Sample{"DELETE", "/t", "[GET, HEAD, POST]", ""},
             Sample{"get", "/t", "[GET, HEAD, POST]", ""},
             Sample{"GET", "/t/17", "get", "t_id=17 "},
             Sample{"GET", "/t/宽带", "get", "t_id=宽带 "},
             Sample{"GET", "/t/export", "export", ""},
             Sample{"PATCH", "/t/export", "change", "t_id=export "},
             Sample{"GET", "/t/export/notes/2", "note", "t_id=export n_id=2 "},
             Sample{"POST", "/t/export/x", "export_named", "name=x "},
             Sample{"GET", "/t/1/notes/2", "note", "t_id=1 n_id=2 "},
             Sample{"GET", "/t/1/notes", "", ""},
             Sample{"GET", "/t//notes/2", "", ""},
             Sample{"GET", "/t/1/notes/2/3", "", ""},
             Sample{"GET", "/x", "", ""},
             Sample{"GET", "", "", ""},
         }) {
        const auto match = router.find(row.method, row.path);
        const auto found = match.route != nullptr  ? std::string{match.route->operation_id}
                           : match.allowed.empty() ? ""
                                                   : "[" + match.allowed + "]";
        EXPECT_EQ(found, row.found) << row.method << " " << row.path;
        std::string parameters;
        if (match.route != nullptr)
            for (const auto& [name, value] : match.parameters) parameters += name + "=" + value + " ";
        EXPECT_EQ(parameters, row.parameters) << row.method << " " << row.path;
    }
}

TEST(Router, ContradictionsEndTheStart) {
    struct Sample {
        const char* why;
        Route one, two;
    };
    for (const auto& row : {
             Sample{"one id twice", route("GET", "/a", "x"), route("GET", "/b", "x")},
             Sample{"one address twice", route("GET", "/a", "x"), route("GET", "/a", "y")},
             Sample{"one address under two names", route("GET", "/{a}", "x"), route("GET", "/{b}", "y")},
         })
        EXPECT_THROW((Router{{row.one, row.two}}), std::logic_error) << row.why;
}

TEST(Router, DecodesAddresses) {
    struct Sample {
        const char* text;
        std::optional<std::string> path, query;
    };
    const std::optional<std::string> none;
    for (const auto& row : {
             Sample{"a+b", "a+b", "a b"},
             Sample{"%E4%B8%ad", "中", "中"},
             Sample{"%2F", "/", "/"},
             Sample{"%", none, none},
             Sample{"%4", none, none},
             Sample{"%4g", none, none},
             Sample{"%ff", none, none},
             Sample{"%00", none, none},
             Sample{"%ed%a0%80", none, none},
         }) {
        EXPECT_EQ(percent_decode(row.text, false), row.path) << row.text;
        EXPECT_EQ(percent_decode(row.text, true), row.query) << row.text;
    }
    std::vector<std::pair<std::string, std::string>> pairs;
    EXPECT_TRUE(parse_query("a=1&a=%32&&b&c=x=y", pairs));
    EXPECT_EQ(pairs, (std::vector<std::pair<std::string, std::string>>{
                         {"a", "1"}, {"a", "2"}, {"b", ""}, {"c", "x=y"}}));
    EXPECT_FALSE(parse_query("a=%zz", pairs));
    std::string many;
    for (int i = 0; i < 500; ++i) many += "a&";
    EXPECT_FALSE(parse_query(many, pairs));
}

constexpr std::array pages{
    Asset{"/index.html", "text/html; charset=utf-8", "plain page", "zipped page", "brotli page", "\"e1\"",
          false},
    Asset{"/assets/app-1a2b.js", "text/javascript; charset=utf-8", "plain script", {}, {}, "\"e2\"", true},
};

TEST(Assets, PagesAreServedAsTheyWereBuilt) {
    Desk desk{{}, pages};
    Client client{desk.port()};
    const std::string html = "Accept: text/html,*/*;q=0.8\r\n";
    struct Sample {
        const char* path;
        std::string headers;
        int status;
        const char* body;
        const char* encoding;
        const char* cache;
    };
    for (const auto& row : {
             Sample{"/", "", 200, "plain page", "", "no-cache"},
             Sample{"/", "Accept-Encoding: gzip, br\r\n", 200, "brotli page", "br", "no-cache"},
             Sample{"/", "Accept-Encoding: gzip, br;q=0\r\n", 200, "zipped page", "gzip", "no-cache"},
             Sample{"/tickets/12", html, 200, "plain page", "", "no-cache"},
             Sample{"/tickets/12", "", 404, nullptr, "", "no-store"},
             Sample{"/assets/gone.js", html, 404, nullptr, "", "no-store"},
             Sample{"/api/v1/nothing", html, 404, nullptr, "", "no-store"},
             Sample{"/../etc/passwd", "", 404, nullptr, "", "no-store"},
             Sample{"/assets/app-1a2b.js", "Accept-Encoding: br\r\n", 200, "plain script", "",
                    "public, max-age=31536000, immutable"},
             Sample{"/assets/app-1a2b.js", "If-None-Match: \"e2\"\r\n", 304, "", "",
                    "public, max-age=31536000, immutable"},
             Sample{"/", "If-None-Match: \"e2\"\r\n", 200, "plain page", "", "no-cache"},
         }) {
        const auto answer = client.get(row.path, row.headers);
        EXPECT_EQ(answer.status, row.status) << row.path;
        if (row.body != nullptr) {
            EXPECT_EQ(answer.body, row.body) << row.path;
        }
        const auto encoding = answer.headers.find("Content-Encoding");
        EXPECT_EQ(encoding == answer.headers.end() ? "" : encoding->second, row.encoding) << row.path;
        EXPECT_EQ(answer.headers.at("Cache-Control"), row.cache) << row.path;
        EXPECT_TRUE(answer.headers.contains("Content-Security-Policy")) << row.path;
    }
}

TEST(Basic, NameAndSecretOfAHeader) {
    struct Sample {
        const char* header;
        std::optional<std::string> found;
    };
    for (const auto& row : {
             Sample{"Basic a2FubmVsOndvcmQ=", "kannel:word"},
             Sample{"Basic  YTo/Pz4+ ", "a:?\?>>"},  // an alphabet with + and /
             Sample{"Basic YTo=", "a:"},
             Sample{"Basic a2FubmVs", std::nullopt},  // no colon
             Sample{"Basic ###", std::nullopt},
             Sample{"Basic ", std::nullopt},
             Sample{"Bearer a2FubmVsOndvcmQ=", std::nullopt},
             Sample{"", std::nullopt},
         })
        EXPECT_EQ(basic_of(row.header), row.found) << row.header;
    EXPECT_EQ(basic_of("Basic " + std::string(2000, 'A')), std::nullopt);
}

}  // namespace
}  // namespace bihuan
