// A person's file as one page without scripts or anything from elsewhere: objects are tables of two columns,
// lists of objects are tables with a line each, on a phone a block each. What was written by people is text,
// never markup.
#include "base/clock.hpp"
#include "privacy/http/personal_words.hpp"
#include "privacy/http/request_json.hpp"

namespace bihuan::privacy {
namespace {

class Writer {
  public:
    Writer(std::string_view zone, bool is_english) : zone_{zone}, is_english_{is_english} {}

    // `field`: whose value it is.
    void value(const json::value& v, std::string_view field = {}) {
        if (v.is_object()) {
            table_of(v.as_object());
        } else if (v.is_array()) {
            list_of(v.as_array(), field);
        } else if (v.is_string()) {
            const std::string_view text{v.as_string().data(), v.as_string().size()};
            // Only a moment of ours ends so; words of people that happen to are still right.
            const auto at = text.size() == 24 && text.ends_with('Z') ? from_iso(text) : std::nullopt;
            words(at ? local_text(*at, zone_) : value_of(field, text, is_english_));
        } else if (v.is_bool()) {
            out_ += v.as_bool() ? (is_english_ ? "yes" : "是") : (is_english_ ? "no" : "否");
        } else if (v.is_int64()) {
            out_ += std::to_string(v.as_int64());
        }
    }
    void words(std::string_view text) {
        for (const char c : text) {
            if (c == '<')
                out_ += "&lt;";
            else if (c == '>')
                out_ += "&gt;";
            else if (c == '&')
                out_ += "&amp;";
            else if (c == '"')
                out_ += "&quot;";
            else
                out_ += c;
        }
    }
    void label(std::string_view name) { words(label_of(name, is_english_)); }
    void raw(std::string_view text) { out_ += text; }
    std::string take() { return std::move(out_); }

  private:
    void table_of(const json::object& object) {
        raw("<table>");
        for (const auto& [name, v] : object) {
            raw("<tr><th>");
            label({name.data(), name.size()});
            raw("</th><td>");
            value(v, {name.data(), name.size()});
            raw("</td></tr>");
        }
        raw("</table>");
    }
    void list_of(const json::array& list, std::string_view field) {
        if (list.empty()) return;
        if (!list.front().is_object()) {
            raw("<ul>");
            for (const auto& one : list) {
                raw("<li>");
                value(one, field);
                raw("</li>");
            }
            raw("</ul>");
            return;
        }
        raw("<table class=\"list\"><tr>");
        for (const auto& [name, _] : list.front().as_object()) {
            raw("<th>");
            label({name.data(), name.size()});
            raw("</th>");
        }
        raw("</tr>");
        for (const auto& one : list) {
            raw("<tr>");
            for (const auto& [name, v] : one.as_object()) {
                raw("<td data-label=\"");
                label({name.data(), name.size()});
                raw("\">");
                value(v, {name.data(), name.size()});
                raw("</td>");
            }
            raw("</tr>");
        }
        raw("</table>");
    }
    const std::string_view zone_;
    const bool is_english_;
    std::string out_;
};

}  // namespace

std::string html_of(const json::value& file, std::string_view zone, bool is_english) {
    Writer out{zone, is_english};
    out.raw(is_english ? R"(<!doctype html><html lang="en"><head><title>Your personal data</title>)"
                       : R"(<!doctype html><html lang="zh-CN"><head><title>您的个人信息</title>)");
    out.raw(
        R"(<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>body{font:14px/1.5 sans-serif;margin:24px}table{border-collapse:collapse;width:100%;margin:4px 0}th,td{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}th{background:#f5f5f5}@media(max-width:700px){body{margin:12px}.list,.list>tbody,.list>tbody>tr,.list>tbody>tr>td{display:block}.list>tbody>tr:first-child,.list>tbody>tr>td:empty{display:none}.list>tbody>tr{margin-bottom:8px}.list>tbody>tr>td::before{content:attr(data-label)':  ';font-weight:600}}</style></head><body><h1>)");
    out.raw(is_english ? "Your personal data" : "您的个人信息");
    out.raw("</h1>");
    for (const auto& [name, v] : file.as_object()) {
        out.raw("<h2>");
        out.label({name.data(), name.size()});
        out.raw("</h2>");
        out.value(v, {name.data(), name.size()});
    }
    out.raw("</body></html>");
    return out.take();
}

}  // namespace bihuan::privacy
