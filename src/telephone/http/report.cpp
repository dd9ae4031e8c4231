#include "telephone/http/report.hpp"

#include <boost/url.hpp>

#include "base/enum_text.hpp"
#include "telephone/domain/telephone_errors.hpp"

namespace bihuan::telephone {
namespace {

constexpr TextLimit key_text{1, 100}, word{0, 100}, address{0, 500};
constexpr std::size_t form_fields_max = 30;

void read_event(Decoder& in, Told& out) {
    out.key = in.text("event_id", key_text);
    out.reference = in.text("call_reference", key_text);
    const auto kind = in.choice("event", {"offered", "queued", "answered", "held", "resumed", "transferred",
                                          "ended", "abandoned", "recording", "call_back", "wrapped"});
    out.kind = enum_from_text<EventKind>(event_names, kind).value_or(EventKind::offered);
    const auto at = in.maybe_time("at");
    if (!at) in.wrong("at", field_missing);
    out.at = at.value_or(Instant{});
    out.caller = in.maybe_text("caller", word).value_or("");
    out.dialled = in.maybe_text("dialled", word).value_or("");
    out.queue = in.maybe_text("queue", word).value_or("");
    out.agent = in.maybe_text("agent", word).value_or("");
    out.recording = in.maybe_text("recording", address).value_or("");
    out.wished_at = in.maybe_time("wished_at");
    const auto direction = in.maybe_choice("direction", {"incoming", "outgoing"});
    out.direction = direction == "outgoing" ? Direction::outgoing : Direction::incoming;
    const bool is_address = out.recording.starts_with("http://") || out.recording.starts_with("https://");
    if (out.kind == EventKind::recording && !is_address) in.wrong("recording", recording_wrong);
}

// One event a form, its fields as in JSON; `at` may also be seconds since 1970, as switches say it.
Result<json::object> form_of(const std::string& body) {
    json::object out;
    const auto view = boost::urls::parse_query(body);
    if (!view) return refuse(malformed_request, "form");
    const boost::urls::params_view params = boost::urls::params_encoded_view{*view};
    if (params.size() > form_fields_max) return refuse(malformed_request, "form");
    boost::urls::encoding_opts options;
    options.space_as_plus = true;
    for (const auto& one : *view) {
        const auto text = [&](boost::urls::pct_string_view part) {
            const auto decoded = part.decode(options);
            return std::string{decoded.begin(), decoded.end()};
        };
        const auto name = text(one.key);
        auto value = text(one.value);
        if (value.empty()) continue;  // a variable of the switch that is not set
        const bool is_seconds =
            name == "at" && value.find_first_not_of("0123456789.") == value.npos && value.size() <= 20;
        if (is_seconds) {
            const auto seconds = std::strtod(value.c_str(), nullptr);
            if (seconds < 1e11)
                value = to_iso(Instant{std::chrono::microseconds{static_cast<std::int64_t>(seconds * 1e6)}});
        }
        out[name] = std::move(value);
    }
    return out;
}

}  // namespace

Result<Report> read_report(const Request& request) {
    Report report;
    if (request.content_type.starts_with("application/x-www-form-urlencoded")) {
        TRY(auto form, form_of(request.body));
        if (const auto* assign = form.if_contains("assign")) {
            report.is_asking = *assign == "1" || *assign == "true";
            form.erase("assign");
        }
        const json::value value(std::move(form));
        Decoder in{value};
        read_event(in, report.events.emplace_back());
        TRY_DONE(in.finish());
        return report;
    }
    Decoder in{request};
    if (in.has("events")) {
        in.objects("events", batch_max, [&](Decoder& one) { read_event(one, report.events.emplace_back()); });
        report.is_asking = in.maybe_boolean("assign").value_or(false);
    } else {
        report.is_asking = in.maybe_boolean("assign").value_or(false);
        read_event(in, report.events.emplace_back());
    }
    TRY_DONE(in.finish());
    return report;
}

}  // namespace bihuan::telephone
