#include "privacy/http/json.hpp"

#include "privacy/domain/consent_rules.hpp"

namespace bihuan::privacy {
namespace {

json::value encode(const Consent& c) {
    return json::object{{"consent_id", to_json(c.consent_id)},
                        {"purpose_id", to_json(c.purpose_id)},
                        {"is_given", c.is_given},
                        {"text_number", c.text_number},
                        {"channel", c.channel},
                        {"evidence", c.evidence},
                        {"by_name", text_or_null(c.by_name)},
                        {"is_by_customer", c.is_by_customer},
                        {"at", to_json(c.at)},
                        {"valid_until", to_json(c.valid_until)}};
}

}  // namespace

json::value encode(const Purpose& p) {
    return json::object{{"purpose_id", to_json(p.purpose_id)},
                        {"code", p.code},
                        {"name_zh", p.text.name_zh},
                        {"name_en", p.text.name_en},
                        {"text_zh", p.text.text_zh},
                        {"text_en", p.text.text_en},
                        {"text_number", p.text.number},
                        {"text_number_min", p.text_number_min},
                        {"text_at", to_json(p.text.at)},
                        {"is_required", p.is_required},
                        {"validity_days", p.validity_days},
                        {"is_active", p.is_active},
                        {"version", p.version}};
}

json::value encode(const TextPage& page) {
    json::array items;
    for (const auto& t : page.items)
        items.push_back(json::object{{"number", t.number},
                                     {"name_zh", t.name_zh},
                                     {"name_en", t.name_en},
                                     {"text_zh", t.text_zh},
                                     {"text_en", t.text_en},
                                     {"at", to_json(t.at)},
                                     {"by_name", t.by}});
    const auto next = page.next > 0 ? json::value(std::to_string(page.next)) : json::value(nullptr);
    return json::object{{"items", std::move(items)}, {"next", next}};
}

json::value encode(const std::vector<PurposeStanding>& standings) {
    json::array items;
    for (const auto& one : standings)
        items.push_back(json::object{{"purpose", encode(one.purpose)},
                                     {"standing", to_text(one.standing)},
                                     {"is_allowed", is_allowing(one.standing)},
                                     {"latest", one.latest ? encode(*one.latest) : json::value(nullptr)}});
    return json::object{{"items", std::move(items)}};
}

json::value encode(const ConsentPage& page) {
    json::array items;
    for (const auto& line : page.items) {
        auto one = encode(line.consent);
        one.as_object()["name_zh"] = line.name_zh;
        one.as_object()["name_en"] = line.name_en;
        items.push_back(std::move(one));
    }
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

}  // namespace bihuan::privacy
