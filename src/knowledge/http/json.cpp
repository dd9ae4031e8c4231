#include "knowledge/http/json.hpp"

#include "knowledge/http/must_read_json.hpp"

namespace bihuan::knowledge {
namespace {

json::value encode(const Cited& it) {
    return json::object{{"article_id", to_json(it.article_id)},
                        {"code", it.code},
                        {"title", it.title},
                        {"summary", it.summary},
                        {"category_id", to_json(it.category_id)},
                        {"audience", to_text(it.audience)},
                        {"language", to_text(it.language)}};
}

json::value encode(const Answer& it) {
    return json::object{{"article", encode(it.article)},
                        {"heading", it.heading},
                        {"passage", it.passage},
                        {"confidence", it.confidence}};
}

json::object encode(const Counts& it) {
    return {{"views", it.views},
            {"uses", it.uses},
            {"useful", it.useful},
            {"not_useful", it.not_useful},
            {"solved", it.solved}};
}

json::value encode(const Words& it, bool has_body) {
    return json::object{
        {"title", it.title}, {"summary", it.summary}, {"body", has_body ? it.body : std::string{}}};
}

json::value encode(const DayCounts& it) {
    auto out = encode(it.counts);
    const auto day = std::to_string(it.day);
    out["day"] = day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6);
    return out;
}

json::value encode(const ReasonCount& it) {
    return json::object{{"reason", to_text(it.reason)}, {"count", it.count}};
}

template <class List>
json::array encode_all(const List& list) {
    json::array out;
    for (const auto& one : list) out.push_back(encode(one));
    return out;
}

json::value encode(const Content& c, bool has_body) {
    return json::object{{"category_id", to_json(c.category_id)}, {"audience", to_text(c.audience)},
                        {"zh", encode(c.zh, has_body)},          {"en", encode(c.en, has_body)},
                        {"keywords", words(c.keywords)},         {"synonyms", words(c.synonyms)},
                        {"related", words(c.related)},           {"training", text_or_null(c.training)},
                        {"valid_from", to_json(c.valid_from)},   {"valid_to", to_json(c.valid_to)}};
}

Words read_words(Decoder& in, std::string_view name) {
    Words out;
    in.object(name, [&](Decoder& words) {
        out.title = words.maybe_text("title", {0, 200}).value_or("");
        out.summary = words.maybe_text("summary", {.min = 0, .max = 500, .is_multiline = true}).value_or("");
        // How long a body may be says the standard; this only bounds what is read.
        out.body = words.maybe_text("body", {.min = 0, .max = 60'000, .is_multiline = true}).value_or("");
    });
    return out;
}

}  // namespace

json::value encode(const Found& found) {
    return json::object{{"answers", encode_all(found.answers)}, {"is_sure", found.is_sure}};
}

json::value encode(const RevisionView& view, bool has_body) {
    const auto& r = view.revision;
    return json::object{{"number", r.number},
                        {"state", to_text(r.state)},
                        {"content", encode(r.content, has_body)},
                        {"author_id", to_json(r.author_id)},
                        {"author_name", text_or_null(view.author_name)},
                        {"approver_name", text_or_null(view.approver_name)},
                        {"note", text_or_null(r.note)},
                        {"changed_at", to_json(r.changed_at)},
                        {"decided_at", to_json(r.decided_at)}};
}

json::value encode(const ArticleView& view) {
    json::array actions;
    for (const auto one : view.allowed_actions) actions.emplace_back(to_text(one));
    return json::object{{"article_id", to_json(view.article.article_id)},
                        {"code", view.article.code},
                        {"owner_id", to_json(view.article.owner_id)},
                        {"owner_name", text_or_null(view.owner_name)},
                        {"review_at", to_json(view.article.review_at)},
                        {"is_review_due", view.is_review_due},
                        {"is_expired", view.is_expired},
                        {"shown", encode(view.shown, true)},
                        {"beside", view.beside ? encode(*view.beside, true) : json::value(nullptr)},
                        {"counts", encode(view.counts)},
                        {"days", encode_all(view.days)},
                        {"reasons", encode_all(view.reasons)},
                        {"related", encode_all(view.related)},
                        {"is_used", view.is_used},
                        {"allowed_actions", std::move(actions)},
                        {"may_edit", view.may_edit},
                        {"has_must_read", view.has_must_read},
                        {"must_read", view.must_read ? encode(*view.must_read) : json::value(nullptr)},
                        {"version", view.article.version}};
}

json::value encode_public(const ArticleView& view) {
    const auto& c = view.shown.revision.content;
    return json::object{{"article_id", to_json(view.article.article_id)},
                        {"category_id", to_json(c.category_id)},
                        {"zh", encode(c.zh, true)},
                        {"en", encode(c.en, true)},
                        {"changed_at", to_json(view.shown.revision.changed_at)},
                        {"related", encode_all(view.related)}};
}

json::value encode(const Listed& it) {
    const auto& r = it.revision;
    return json::object{{"article_id", to_json(it.article.article_id)},
                        {"code", it.article.code},
                        {"owner_id", to_json(it.article.owner_id)},
                        {"state", to_text(r.state)},
                        {"title_zh", r.content.zh.title},
                        {"title_en", r.content.en.title},
                        {"category_id", to_json(r.content.category_id)},
                        {"audience", to_text(r.content.audience)},
                        {"author_id", to_json(r.author_id)},
                        {"valid_to", to_json(r.content.valid_to)},
                        {"review_at", to_json(it.article.review_at)},
                        {"changed_at", to_json(r.changed_at)},
                        {"counts", encode(it.counts)}};
}

json::value encode_public(const Listed& it) {
    const auto& c = it.revision.content;
    return json::object{{"article_id", to_json(it.article.article_id)},
                        {"category_id", to_json(c.category_id)},
                        {"title_zh", c.zh.title},
                        {"title_en", c.en.title},
                        {"summary_zh", c.zh.summary},
                        {"summary_en", c.en.summary}};
}

json::value encode(const Gap& it) {
    return json::object{{"gap_id", to_json(it.gap_id)},           {"terms", it.terms},
                        {"audience", to_text(it.audience)},       {"lack", to_text(it.lack)},
                        {"category_id", to_json(it.category_id)}, {"count", it.count},
                        {"first_at", to_json(it.first_at)},       {"last_at", to_json(it.last_at)},
                        {"article_id", to_json(it.article_id)}};
}

json::value encode(const CategoryHealth& it) {
    return json::object{{"category_id", to_json(it.category_id)},
                        {"published", it.published},
                        {"outdated", it.outdated},
                        {"expired", it.expired},
                        {"unused", it.unused},
                        {"badly_rated", it.badly_rated}};
}

json::value encode(const standard::GlossaryTerm& it) {
    return json::object{{"code", it.code},        {"zh", it.name_zh},         {"en", it.name_en},
                        {"also", words(it.also)}, {"avoid", words(it.avoid)}, {"clause", it.clause}};
}

json::value encode(const Wording& it) {
    return json::object{
        {"said", it.said}, {"better_zh", it.better_zh}, {"better_en", it.better_en}, {"at", it.at}};
}

Content read_content(Decoder& in) {
    Content c;
    c.category_id = in.maybe_id<CategoryId>("category_id");
    c.audience = *named<Audience>(audience_names,
                                  in.maybe_choice("audience", {"customer", "agent"}).value_or("customer"));
    c.zh = read_words(in, "zh");
    c.en = read_words(in, "en");
    c.keywords = in.texts("keywords", 30, {1, 60});
    c.synonyms = in.texts("synonyms", 30, {1, 60});
    c.related = in.texts("related", 30, {1, 60});
    c.training = in.maybe_text("training", {0, 60}).value_or("");
    c.valid_from = in.maybe_time("valid_from");
    c.valid_to = in.maybe_time("valid_to");
    return c;
}

}  // namespace bihuan::knowledge
