#include "intake/domain/html_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace bihuan::intake {
namespace {

struct Entity {
    std::string_view name;
    char32_t value;
};
constexpr std::array entities{
    Entity{"amp", '&'},      Entity{"lt", '<'},       Entity{"gt", '>'},        Entity{"quot", '"'},
    Entity{"apos", '\''},    Entity{"nbsp", ' '},     Entity{"ensp", ' '},      Entity{"emsp", ' '},
    Entity{"copy", 0xA9},    Entity{"reg", 0xAE},     Entity{"yen", 0xA5},      Entity{"euro", 0x20AC},
    Entity{"mdash", 0x2014}, Entity{"ndash", 0x2013}, Entity{"hellip", 0x2026}, Entity{"lsquo", 0x2018},
    Entity{"rsquo", 0x2019}, Entity{"ldquo", 0x201C}, Entity{"rdquo", 0x201D},  Entity{"middot", 0xB7},
    Entity{"bull", 0x2022},  Entity{"times", 0xD7},   Entity{"deg", 0xB0},      Entity{"laquo", 0xAB},
    Entity{"raquo", 0xBB}};
constexpr std::array swallowed{
    std::string_view{"script"}, std::string_view{"style"},    std::string_view{"head"},
    std::string_view{"title"},  std::string_view{"noscript"}, std::string_view{"template"},
    std::string_view{"svg"},    std::string_view{"object"},   std::string_view{"iframe"}};
constexpr std::array blocks{
    std::string_view{"p"},       std::string_view{"div"},        std::string_view{"tr"},
    std::string_view{"li"},      std::string_view{"ul"},         std::string_view{"ol"},
    std::string_view{"h1"},      std::string_view{"h2"},         std::string_view{"h3"},
    std::string_view{"h4"},      std::string_view{"h5"},         std::string_view{"h6"},
    std::string_view{"pre"},     std::string_view{"table"},      std::string_view{"section"},
    std::string_view{"article"}, std::string_view{"blockquote"}, std::string_view{"hr"}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
template <class List>
bool has(const List& list, std::string_view name) {
    return std::ranges::find(list, name) != std::ranges::end(list);
}

// "&amp;", "&#20320;", "&#x4f60;" at `at`, which moves behind it; what is none stays as it is.
void append_entity(std::string& out, std::string_view html, std::size_t& at) {
    const auto end = html.substr(0, at + 12).find(';', at);
    const auto name = end == html.npos ? std::string_view{} : html.substr(at + 1, end - at - 1);
    std::optional<char32_t> value;
    if (name.starts_with('#') && name.size() > 1) {
        const bool is_hex = name[1] == 'x' || name[1] == 'X';
        const auto digits = name.substr(is_hex ? 2 : 1);
        std::uint32_t number = 0;
        const auto [stop, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number, is_hex ? 16 : 10);
        if (error == std::errc{} && stop == digits.data() + digits.size() && number > 0 &&
            number < 0x110000 && (number < 0xD800 || number > 0xDFFF))
            value = number;
    } else if (const auto* known = std::ranges::find(entities, name, &Entity::name);
               known != entities.end()) {
        value = known->value;
    }
    if (!value) {
        out += '&';
        ++at;
        return;
    }
    append_utf8(out, *value);
    at = end + 1;
}

struct Tag {
    std::string name;
    bool is_end = false;
    std::string_view inside;
};
// At a '<'; none where no tag begins there. `at` moves behind it.
std::optional<Tag> read_tag(std::string_view html, std::size_t& at) {
    auto i = at + 1;
    Tag tag;
    if (i < html.size() && html[i] == '/') {
        tag.is_end = true;
        ++i;
    }
    if (i >= html.size() ||
        ((html[i] >= '0' && html[i] <= '9') || (!is_letter(html[i]) && html[i] != '!' && html[i] != '?')))
        return std::nullopt;
    const auto name = i;
    while (i < html.size() && (is_letter(html[i]) || html[i] == ':' || html[i] == '!' || html[i] == '?')) ++i;
    for (const char c : html.substr(name, std::min<std::size_t>(i - name, 20))) tag.name += small(c);
    const auto begin = i;
    char quote = 0;
    for (; i < html.size(); ++i) {
        if (quote != 0) {
            if (html[i] == quote) quote = 0;
        } else if (html[i] == '>') {
            break;
        } else if ((html[i] == '"' || html[i] == '\'') && html[i - 1] == '=') {
            quote = html[i];
        }
    }
    tag.inside = html.substr(begin, i - begin);
    at = std::min(i + 1, html.size());
    return tag;
}

// The value of an attribute, entities decoded.
std::string attribute(std::string_view inside, std::string_view name) {
    for (std::size_t at = 0; at + name.size() < inside.size(); ++at) {
        if (!is_space(inside[at])) continue;
        bool is_it = at + 1 + name.size() < inside.size();
        for (std::size_t i = 0; is_it && i < name.size(); ++i) is_it = small(inside[at + 1 + i]) == name[i];
        auto i = at + 1 + name.size();
        while (is_it && i < inside.size() && is_space(inside[i])) ++i;
        if (!is_it || i >= inside.size() || inside[i] != '=') continue;
        ++i;
        while (i < inside.size() && is_space(inside[i])) ++i;
        if (i >= inside.size()) return {};
        const bool is_quoted = inside[i] == '"' || inside[i] == '\'';
        const auto end = is_quoted ? inside.find(inside[i], i + 1) : inside.find_first_of(" \t\r\n", i);
        const auto raw =
            inside.substr(i + (is_quoted ? 1 : 0), end == inside.npos ? end : end - i - (is_quoted ? 1 : 0));
        std::string out;
        for (std::size_t j = 0; j < raw.size();) {
            if (raw[j] == '&')
                append_entity(out, raw, j);
            else
                out += raw[j++];
        }
        return out;
    }
    return {};
}

constexpr std::size_t link_max = 1000;

class Converter {
  public:
    explicit Converter(std::string_view html) : html_{html} {}

    std::string run() {
        while (at_ < html_.size()) {
            if (html_.substr(at_).starts_with("<!--")) {
                const auto end = html_.find("-->", at_ + 4);
                at_ = end == html_.npos ? html_.size() : end + 3;
            } else if (html_[at_] == '<') {
                const auto tag = read_tag(html_, at_);
                if (tag)
                    take(*tag);
                else
                    word(html_[at_++]);
            } else if (html_[at_] == '&') {
                std::string decoded;
                append_entity(decoded, html_, at_);
                if (decoded == " ")
                    word(' ');
                else
                    words(decoded);
            } else {
                word(html_[at_++]);
            }
        }
        close_link();
        return std::move(out_);
    }

  private:
    void word(char c) {
        if (!is_preformatted_ && is_space(c)) {
            has_gap_ = true;
            return;
        }
        words({&c, 1});
    }
    void words(std::string_view text) {
        if (has_gap_ && !out_.empty() && out_.back() != '\n' && out_.back() != ' ') out_ += ' ';
        has_gap_ = false;
        out_ += text;
    }
    void line() {
        has_gap_ = false;
        while (out_.ends_with(' ')) out_.pop_back();
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }
    void close_link() {
        const auto address = std::exchange(link_, {});
        const auto said = std::string_view{out_}.substr(std::min(link_at_, out_.size()), 4 * link_max);
        if (!address.empty() && !said.contains(address)) words(" <" + address + ">");
    }
    void take(const Tag& tag) {
        if (!tag.is_end && has(swallowed, tag.name) && !tag.inside.ends_with('/')) return skip(tag.name);
        if (tag.name == "br") return line();
        if (tag.name == "pre") is_preformatted_ = !tag.is_end;
        if (tag.name == "td" || tag.name == "th") {
            if (tag.is_end) word(' ');
            return;
        }
        if (tag.name == "img" && !tag.is_end) {
            const auto said = attribute(tag.inside, "alt");
            if (!said.empty()) words("[" + said + "]");
            return;
        }
        if (tag.name == "a") {
            close_link();
            if (tag.is_end) return;
            const auto address = attribute(tag.inside, "href");
            // Of others, such as javascript:, nothing is kept.
            if ((address.starts_with("https://") || address.starts_with("http://")) &&
                address.size() <= link_max)
                link_ = address;
            link_at_ = out_.size();
            return;
        }
        if (has(blocks, tag.name)) {
            if (!out_.ends_with('\n')) line();
            if (tag.name == "li" && !tag.is_end) out_ += "- ";
        }
    }
    // Behind the end of that element; what never ends goes to the end of the mail.
    void skip(const std::string& name) {
        const auto is_end = [&](std::size_t at) {
            if (html_.substr(at, 2) != "</" || at + 2 + name.size() > html_.size()) return false;
            for (std::size_t i = 0; i < name.size(); ++i)
                if (small(html_[at + 2 + i]) != name[i]) return false;
            return true;
        };
        while (at_ < html_.size() && !is_end(at_)) ++at_;
        at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
    }

    std::string_view html_;
    std::size_t at_ = 0, link_at_ = 0;
    std::string out_, link_;
    bool has_gap_ = false, is_preformatted_ = false;
};

}  // namespace

std::string text_of_html(std::string_view html) { return trim(Converter{html}.run()); }

}  // namespace bihuan::intake
