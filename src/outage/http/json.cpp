#include "outage/http/json.hpp"

namespace bihuan::outage {
namespace {

json::object named(std::string_view code, std::string_view zh, std::string_view en) {
    return {{"code", code}, {"name_zh", zh}, {"name_en", en}};
}

json::object encode_type(const standard::ServiceType& type) {
    constexpr std::array places{"site", "counter", "phone", "remote"};
    auto out = named(type.code, type.name_zh, type.name_en);
    out["place"] = places.at(static_cast<std::size_t>(type.place));
    json::array items;
    for (const auto& item : type.items) {
        auto one = named(item.code, item.name_zh, item.name_en);
        one["is_required"] = item.is_required;
        one["chars_max"] = item.chars_max;
        items.push_back(std::move(one));
    }
    out["items"] = std::move(items);
    return out;
}

json::value encode_row(const RowResult& row, std::string_view locale) {
    json::array fields, alternatives;
    for (const auto& one : row.fields)
        fields.push_back(json::object{{"field", one.field},
                                      {"code", one.kind.code},
                                      {"detail", error_text(one.kind, one.detail, locale)}});
    for (const auto& one : row.alternatives)
        alternatives.push_back(json::object{{"starts_at", to_json(one.starts_at)},
                                            {"window_ends_at", to_json(one.window_ends_at)}});
    return json::object{{"entry_key", row.entry_key},
                        {"verdict", to_text(row.verdict)},
                        {"reason", to_text(row.reason)},
                        {"errors", std::move(fields)},
                        {"alternatives", std::move(alternatives)},
                        {"appointment_id", to_json(row.booking.appointment_id)},
                        {"appointment_code", row.booking.code},
                        {"ticket_id", to_json(row.booking.ticket_id)},
                        {"starts_at", to_json(row.starts_at)},
                        {"window_ends_at", to_json(row.window_ends_at)}};
}

}  // namespace

json::object encode(const IntakeFacts& facts) {
    json::array types, channels, places;
    for (const auto& one : facts.types) types.push_back(encode_type(one));
    for (const auto& one : facts.channels) channels.push_back(named(one.code, one.name_zh, one.name_en));
    for (const auto& one : facts.places) places.push_back(named(one.code, one.name_zh, one.name_en));
    return {{"made_at", to_json(facts.made_at)},
            {"rows_max", facts.rule.rows_max},
            {"service_types", std::move(types)},
            {"channels", std::move(channels)},
            {"places", std::move(places)}};
}

json::value encode(const ImportReport& report, std::string_view locale) {
    json::array rows;
    for (const auto& row : report.rows) rows.push_back(encode_row(row, locale));
    return json::object{{"import_id", to_json(report.import_id)}, {"rows", std::move(rows)}};
}

json::value encode(const ImportPage& page) {
    json::array items;
    for (const auto& one : page.items) {
        json::object counts;
        for (std::size_t i = 0; i < verdict_names.size(); ++i)
            if (static_cast<Verdict>(i) != Verdict::ready) counts[verdict_names.at(i)] = one.counts.at(i);
        items.push_back(json::object{{"import_id", to_json(one.import_id)},
                                     {"by_name", one.by_name},
                                     {"source", one.source},
                                     {"started_at", to_json(one.started_at)},
                                     {"counts", std::move(counts)}});
    }
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

json::value encode(const LinePage& page) {
    json::array items;
    for (const auto& one : page.items)
        items.push_back(json::object{{"entry_key", one.entry_key},
                                     {"verdict", to_text(one.verdict)},
                                     {"code", one.code},
                                     {"service_type", one.service_type},
                                     {"taken_at", to_json(one.taken_at)},
                                     {"appointment_id", to_json(one.appointment_id)},
                                     {"appointment_code", one.appointment_code},
                                     {"at", to_json(one.at)}});
    return json::object{{"items", std::move(items)},
                        {"next", page.next.empty() ? json::value(nullptr) : json::value(page.next)}};
}

json::object encode(const Notice& notice) {
    return {{"notice_id", to_json(notice.notice_id)},
            {"kind", to_text(notice.kind)},
            {"text_zh", notice.text_zh},
            {"text_en", notice.text_en},
            {"from", to_json(notice.starts_at)},
            {"until", to_json(notice.ends_at)},
            {"by_name", notice.by_name},
            {"version", notice.version}};
}

json::value encode(const NoticePage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

}  // namespace bihuan::outage
