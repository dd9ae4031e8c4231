// How much channels are used and how well each way works, for whoever leads (4.2.1, 5.5.5).
#include "channel/http/routes.hpp"

#include <fmt/format.h>

#include "channel/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::channel {
namespace {

constexpr TextLimit day_limit{10, 10};

std::string bucket_text(int bucket, bool by_month) {
    return by_month ? day_text(bucket * 100 + 1).substr(0, 7) : day_text(bucket);
}

json::object encode(const Point& it) {
    return {{"incoming", it.incoming}, {"outgoing", it.outgoing}, {"tickets", it.tickets}};
}
json::array encode(const Sums& it) {
    json::array out;
    for (const auto& [code, n] : it) out.push_back(json::object{{"code", code}, {"count", n}});
    return out;
}
std::int64_t of(const Sums& sums, std::string_view label) {
    const auto found = sums.find(std::string{label});
    return found == sums.end() ? 0 : found->second;
}

json::object encode(const ChannelUse& it) {
    json::array points;
    for (const auto& one : it.points) points.push_back(encode(one));
    return {{"channel", it.channel},
            {"sum", encode(it.sum)},
            {"before", encode(it.before)},
            {"segments", encode(it.segments)},
            {"languages", encode(it.languages)},
            {"preferred", json::object{{"met", it.met}, {"missed", it.missed}}},
            {"messages", json::object{{"first", of(it.messages, "first")},
                                      {"fallback", of(it.messages, "fallback")},
                                      {"dead", of(it.messages, "dead")}}},
            {"points", std::move(points)}};
}

json::object encode(const Verdict& it) {
    return {{"state", to_text(it.state)},
            {"reason", text_or_null(it.reason)},
            {"amount", it.amount},
            {"limit", it.limit}};
}

json::object encode(const WayView& it) {
    const auto& way = it.way;
    return {{"code", code_of(way)},
            {"kind", to_text(way.kind)},
            {"name", way.code},
            {"channel", text_or_null(way.channel)},
            {"verdict", encode(it.verdict)},
            {"since", to_json(it.since)},
            {"waiting", way.waiting},
            {"resting", way.resting},
            {"repeated", way.repeated},
            {"oldest_waiting", to_json(way.oldest_waiting)},
            {"last_good", to_json(way.last_good)},
            {"last_bad", to_json(way.last_bad)},
            {"last_words", text_or_null(way.last_words)},
            {"good", way.good},
            {"bad", way.bad},
            {"dead", way.dead},
            {"gone", way.gone},
            {"arrived", way.arrived},
            {"half_seconds", value_or_null(way.half_seconds)},
            {"most_seconds", value_or_null(way.most_seconds)},
            {"failures", way.failures},
            {"level_percent", value_or_null(way.level_percent)}};
}

Result<Work> prepare_use(const Request& request, const Context& context) {
    QueryDecoder in{request};
    Asked asked;
    asked.from = in.text("from", day_limit).value_or("");
    asked.to = in.text("to", day_limit).value_or("");
    asked.by_month = in.choice("by", {"day", "month"}) == "month";
    const bool is_csv = in.choice("format", {"json", "csv"}) == "csv";
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto used, channel_use(unit, context, asked));
        if (is_csv)
            return Reply{
                .body = use_csv(used, asked.by_month),
                .content_type = "text/csv; charset=utf-8",
                .headers = {{"Content-Disposition", fmt::format("attachment; filename=\"channels-{}-{}.csv\"",
                                                                used.span.from, used.span.to)}}};
        json::array buckets, channels;
        for (const auto one : used.buckets) buckets.emplace_back(bucket_text(one, asked.by_month));
        for (const auto& one : used.channels) channels.push_back(encode(one));
        return json_reply(json::object{{"from", day_text(used.span.from)},
                                       {"to", day_text(used.span.to)},
                                       {"before_from", day_text(used.span.before_from)},
                                       {"before_to", day_text(used.span.before_to)},
                                       {"by", asked.by_month ? "month" : "day"},
                                       {"is_complete", used.is_complete},
                                       {"buckets", std::move(buckets)},
                                       {"channels", std::move(channels)}});
    };
}

Result<Work> prepare_health(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> {
        const auto found = channel_health(unit, context);
        json::array ways;
        for (const auto& one : found.ways) ways.push_back(encode(one));
        const auto window = std::chrono::duration_cast<std::chrono::minutes>(found.rules.window).count();
        return json_reply(json::object{{"as_of", to_json(unit.now)},
                                       {"window_minutes", window},
                                       {"unsent_since", to_json(found.unsent_since)},
                                       {"ways", std::move(ways)}});
    };
}

Result<Work> prepare_changes(const Request& request, const Context&) {
    QueryDecoder in{request};
    const auto after = in.id<ChangeId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto page = list_changes(unit, after, limit);
        json::array items;
        for (const auto& one : page.items)
            items.push_back(json::object{{"change_id", to_json(one.change_id)},
                                         {"at", to_json(instant_of_id(one.change_id.number))},
                                         {"code", one.code},
                                         {"verdict", encode(one.verdict)},
                                         {"words", text_or_null(one.words)}});
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(page.next)}});
    };
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    const auto route = [&](std::string_view path, std::string_view operation, auto prepare) {
        return Route{"GET",
                     path,
                     operation,
                     Access::needs(Permission::ticket_assign),
                     Mode::read,
                     BodyMode::none,
                     [context, prepare](const Request& request) { return prepare(request, context); },
                     {}};
    };
    return {
        route("/api/v1/channel_use", "get_channel_use", prepare_use),
        route("/api/v1/channel_health", "get_channel_health", prepare_health),
        route("/api/v1/channel_changes", "list_channel_changes", prepare_changes),
    };
}

}  // namespace bihuan::channel
