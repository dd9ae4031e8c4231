#include "http/json.hpp"

#include <gtest/gtest.h>

namespace bihuan {
namespace {

Request with_body(std::string body) {
    Request request;
    request.body = std::move(body);
    return request;
}

// "field code" of every wrong field, or the code of a refusal as a whole, or "" when all is well.
std::string wrong_of(const Done& done) {
    if (done) return "";
    if (done.error().fields.empty()) return std::string{done.error().kind.code};
    std::string out;
    for (const auto& field : done.error().fields) {
        if (!out.empty()) out += ", ";
        out += field.field + " " + std::string{field.kind.code};
    }
    return out;
}

struct ThingId : Id<ThingId> {
    using Id::Id;
};

std::string read_all(const std::string& body) {
    const auto request = with_body(body);
    Decoder in{request};
    in.text("title", {.min = 2, .max = 5});
    in.maybe_text("note", {.max = 10, .is_multiline = true});
    in.maybe_integer("count", 0, 9);
    in.maybe_boolean("is_new");
    in.maybe_choice("priority", {"low", "high"});
    in.maybe_time("due_at");
    in.maybe_id<ThingId>("thing_id");
    in.ids<ThingId>("ids", 3);
    in.texts("tags", 2, {.min = 1, .max = 3});
    in.object("address", [](Decoder& inner) { inner.text("city", {.min = 1}); });
    in.objects("points", 2, [](Decoder& inner) {
        inner.text("value", {.min = 1});
        inner.object("more", [](Decoder& deeper) { deeper.integer("n", 1, 2); });
    });
    return wrong_of(in.finish());
}

TEST(Decoder, NamesEverythingThatIsWrong) {
    struct Sample {
        const char* why;
        std::string body;
        const char* wrong;
    };
    const auto deep = [](int depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    for (const auto& row : {
             Sample{"the least", R"({"title":"宽带"})", ""},
             Sample{"everything",
                    R"({"title":" abc ","note":"a\nb","count":9,"is_new":true,"priority":"low",
                        "due_at":"2026-03-02T01:00:00Z","thing_id":"1","ids":["1","2"],"tags":["a"],
                        "address":{"city":"x"},"points":[{"value":"v","more":{"n":1}}]})",
                    ""},
             Sample{"null is absent", R"({"title":"abc","count":null,"ids":null,"address":null})", ""},
             Sample{"emoji count as one", R"({"title":"😀😀😀😀😀"})", ""},
             Sample{"nothing", "", "http.malformed"},
             Sample{"spaces", " \n", "http.malformed"},
             Sample{"a list", "[]", "http.malformed"},
             Sample{"cut short", R"({"title":"abc")", "http.malformed"},
             Sample{"more after it", R"({"title":"abc"} x)", "http.malformed"},
             Sample{"a comment", R"({"title":"abc"/**/})", "http.malformed"},
             Sample{"a comma too many", R"({"title":"abc",})", "http.malformed"},
             Sample{"invalid UTF-8", "{\"title\":\"a\xff\"}", "http.malformed"},
             Sample{"half a surrogate pair", R"({"title":"ab\ud800"})", "http.malformed"},
             Sample{"a raw control character", "{\"title\":\"ab\x01\"}", "http.malformed"},
             Sample{"a byte-order mark", "\xef\xbb\xbf{\"title\":\"abc\"}", "http.malformed"},
             Sample{"not a number", R"({"title":"abc","count":NaN})", "http.malformed"},
             Sample{"one key twice", R"({"title":"abc","title":"abd"})", "http.malformed"},
             Sample{"one key twice, escaped", R"({"title":"abc","titl\u0065":"abd"})", "http.malformed"},
             Sample{"one key twice, deep", R"({"title":"abc","points":[{"value":"a","value":"b"}]})",
                    "http.malformed"},
             Sample{"colons and quotes in text", R"({"title":":\":\\"})", ""},
             Sample{"too deep", R"({"title":)" + deep(40) + "}", "http.malformed"},
             Sample{"deep", R"({"title":)" + deep(20) + "}", "title field.type"},
             Sample{"missing", "{}", "title field.missing"},
             Sample{"null where needed", R"({"title":null})", "title field.missing"},
             Sample{"blank", R"({"title":" \t\u3000 "})", "title field.missing"},
             Sample{"blank of plain spaces", R"({"title":"  "})", "title field.missing"},
             Sample{"short", R"({"title":"a"})", "title field.too_short"},
             Sample{"long", R"({"title":"abcdef"})", "title field.too_long"},
             Sample{"very long", R"({"title":")" + std::string(100'000, 'a') + R"("})",
                    "title field.too_long"},
             Sample{"a zero character", R"({"title":"a\u0000b"})", "title field.text"},
             Sample{"two lines", R"({"title":"a\nb"})", "title field.text"},
             Sample{"text turned around", R"({"title":"a\u202eb"})", "title field.text"},
             Sample{
                 "types",
                 R"({"title":1,"note":[],"count":"1","is_new":"true","priority":1,"due_at":1,"thing_id":1})",
                 "title field.type, note field.type, count field.type, is_new field.type, priority "
                 "field.choice, due_at field.time, thing_id field.id"},
             Sample{"fractions are no integers", R"({"title":"abc","count":1.0})", "count field.type"},
             Sample{"below", R"({"title":"abc","count":-1})", "count field.range"},
             Sample{"above", R"({"title":"abc","count":10})", "count field.range"},
             Sample{"beyond 64 bits", R"({"title":"abc","count":18446744073709551615})", "count field.range"},
             Sample{"ids", R"({"title":"abc","thing_id":"1; drop","ids":["0"]})",
                    "thing_id field.id, ids.0 field.id"},
             Sample{"a broken day", R"({"title":"abc","due_at":"2026-02-30"})", "due_at field.time"},
             Sample{"lists", R"({"title":"abc","ids":"1","tags":["a","b","c"],"points":{}})",
                    "ids field.type, tags field.range, points field.type"},
             Sample{"inside lists",
                    R"({"title":"abc","tags":["a","abcd"],"points":[{"value":"a"},{"valu":"b"}]})",
                    "tags.1 field.too_long, points.1.value field.missing, points.1.valu field.unknown"},
             Sample{"deep inside", R"({"title":"abc","points":[{"value":"a","more":{"n":3}}],"address":[]})",
                    "address field.type, points.0.more.n field.range"},
             Sample{"unknown", R"({"title":"abc","colour":"red"})", "colour field.unknown"},
             Sample{"all at once", R"({"colour":"red","count":77})",
                    "title field.missing, count field.range, colour field.unknown"},
         })
        EXPECT_EQ(read_all(row.body), row.wrong) << row.why;
}

TEST(Decoder, GivesWhatIsThere) {
    const auto request = with_body(
        R"({"title":" a b ","secret":" x ","count":-5,"is_new":false,"kind":"b","ids":["3","1"],"gone":null})");
    Decoder in{request};
    EXPECT_TRUE(in.has("title"));
    EXPECT_FALSE(in.has("gone"));
    EXPECT_TRUE(in.is_null("gone"));
    EXPECT_EQ(in.text("title", {.min = 1}), "a b");
    EXPECT_EQ(in.text("secret", {.is_trimmed = false}), " x ");
    EXPECT_EQ(in.integer("count", -9, 9), -5);
    EXPECT_FALSE(in.boolean("is_new"));
    EXPECT_EQ(in.choice("kind", {"a", "b"}), "b");
    EXPECT_EQ(in.ids<ThingId>("ids", 5), (std::vector{ThingId{3}, ThingId{1}}));
    EXPECT_FALSE(in.maybe_id<ThingId>("absent"));
    EXPECT_EQ(wrong_of(in.finish()), "");
}

TEST(QueryDecoder, ReadsAndRefuses) {
    struct Sample {
        const char* why;
        std::vector<std::pair<std::string, std::string>> query;
        const char* wrong;
    };
    for (const auto& row : {
             Sample{"nothing", {}, ""},
             Sample{"everything",
                    {{"q", "断网"},
                     {"state", "open"},
                     {"state", "closed"},
                     {"limit", "50"},
                     {"mine", "true"},
                     {"since", "2026-03-02"},
                     {"team_id", "5"}},
                    ""},
             Sample{"empty is absent", {{"q", ""}, {"limit", ""}, {"team_id", ""}}, ""},
             Sample{"unknown", {{"colour", "red"}}, "colour field.unknown"},
             Sample{"wrong all over",
                    {{"q", "a\x01"},
                     {"state", "x"},
                     {"limit", "5000"},
                     {"mine", "1"},
                     {"since", "soon"},
                     {"team_id", "-1"}},
                    "q field.text, state field.choice, limit field.range, mine field.type, since field.time, "
                    "team_id field.id"},
             Sample{"no number", {{"limit", "5x"}}, "limit field.type"},
             Sample{"long", {{"q", std::string(300, 'q')}}, "q field.too_long"},
         }) {
        Request request;
        request.query = row.query;
        QueryDecoder in{request};
        in.text("q", {.max = 200});
        in.choices("state", {"open", "closed"});
        in.integer("limit", 50, 1, 200);
        in.boolean("mine");
        in.time("since");
        in.id<ThingId>("team_id");
        EXPECT_EQ(wrong_of(in.finish()), row.wrong) << row.why;
    }
}

TEST(Problem, IsWordedInTheLanguageOfTheCaller) {
    Actor actor;
    actor.request_id = "r-1";
    auto reply = problem_reply(Error{not_found, "T-17"}, actor);
    EXPECT_EQ(reply.status, 404);
    EXPECT_EQ(reply.content_type, "application/problem+json");
    auto body = json::parse(reply.body);
    EXPECT_EQ(body.at("title").as_string(), "没有找到：T-17");
    EXPECT_EQ(body.at("code").as_string(), "http.not_found");
    EXPECT_EQ(body.at("request_id").as_string(), "r-1");
    actor.locale = "en";
    reply = problem_reply(Error{invalid_request, {}, {{"title", field_too_long, "5"}}}, actor);
    EXPECT_EQ(reply.status, 422);
    body = json::parse(reply.body);
    EXPECT_EQ(body.at("errors").at(0).at("field").as_string(), "title");
    EXPECT_EQ(body.at("errors").at(0).at("code").as_string(), "field.too_long");
    EXPECT_EQ(body.at("errors").at(0).at("detail").as_string(), "Too long; at most 5 characters");
}

TEST(Problem, TheCategoryDecidesTheStatus) {
    const std::vector<std::pair<Category, int>> rows{
        {Category::invalid, 422},     {Category::malformed, 400},   {Category::unauthorized, 401},
        {Category::forbidden, 403},   {Category::not_found, 404},   {Category::conflict, 409},
        {Category::too_large, 413},   {Category::unsupported, 415}, {Category::too_many, 429},
        {Category::unavailable, 503}, {Category::internal, 500}};
    for (const auto& [category, status] : rows) EXPECT_EQ(http_status(category), status);
}

}  // namespace
}  // namespace bihuan
