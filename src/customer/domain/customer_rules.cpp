#include "customer/domain/customer_rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bihuan::customer {
namespace {

constexpr std::size_t beginning_least = 4, beginning_most = 12;

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        next_code_point(text, at);
        out.emplace_back(text.substr(begin, at - begin));
    }
    return out;
}

bool is_number_kind(std::string_view kind) { return kind == "mobile" || kind == "phone"; }

void add_number(std::vector<LookupKey>& keys, std::string_view number) {
    const auto digits = digits_of(number);
    if (digits.size() < beginning_least) return;
    keys.push_back({"number", digits});
    for (auto size = beginning_least; size < std::min(digits.size(), beginning_most); ++size)
        keys.push_back({"number_begin", digits.substr(0, size)});
    keys.push_back({"number_end", digits.substr(digits.size() - 4)});
}

void add_name(std::vector<LookupKey>& keys, std::string_view name, bool is_query) {
    std::string word;
    std::vector<std::string> han;
    const auto end_word = [&] {
        if (word.empty()) return;
        const auto letters = characters(word);
        std::string begin;
        for (std::size_t i = 0; i < letters.size() && i < 10; ++i) {
            begin += letters[i];
            const bool is_whole = i + 1 == letters.size() || i == 9;
            if (is_query ? is_whole : i > 0 || is_whole) keys.push_back({"name_word", begin});
        }
        word.clear();
    };
    const auto end_han = [&] {
        if (han.size() == 1 || (!is_query && !han.empty())) keys.push_back({"name_first", han.front()});
        for (std::size_t i = 0; i + 1 < han.size(); ++i) keys.push_back({"name_pair", han[i] + han[i + 1]});
        han.clear();
    };
    for (const auto& c : characters(fold(name))) {
        std::size_t at = 0;
        if (is_han(next_code_point(c, at))) {
            end_word();
            han.push_back(c);
        } else {
            end_han();
            const auto byte = static_cast<unsigned char>(c.front());
            if (byte >= 0x80 || std::isalnum(byte))
                word += c;
            else
                end_word();
        }
    }
    end_word();
    end_han();
}

void unite(std::vector<LookupKey>& keys) {
    std::ranges::sort(keys);
    const auto rest = std::ranges::unique(keys);
    keys.erase(rest.begin(), rest.end());
}

}  // namespace

std::string digits_of(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c >= '0' && c <= '9') out += c;
    const bool is_international = text.find('+') != text.npos;
    if (out.starts_with("0086"))
        out.erase(0, 4);
    else if (out.starts_with("86") && (is_international || out.size() == 13))
        out.erase(0, 2);
    return out;
}

bool is_contact(std::string_view kind, std::string_view value) {
    if (kind == "email") {
        const auto at = value.find('@');
        return at != value.npos && at > 0 && value.find('.', at) != value.npos &&
               value.find(' ') == value.npos && !value.ends_with('.');
    }
    if (!is_number_kind(kind)) return !value.empty();
    for (const char c : value)
        if (!std::isdigit(static_cast<unsigned char>(c)) &&
            std::string_view{"+-() "}.find(c) == std::string_view::npos)
            return false;
    const auto digits = digits_of(value);
    return digits.size() >= 5 && digits.size() <= 15;
}

bool is_identity_number(std::string_view number) {
    const auto front = number.substr(0, 17);
    // 18 with letters among them is no person's: 统一社会信用代码 of an organisation.
    if (number.size() == 18 && std::ranges::all_of(front, [](char c) { return c >= '0' && c <= '9'; })) {
        static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (std::size_t i = 0; i < 17; ++i) sum += (number[i] - '0') * weights[i];
        return "10X98765432"[sum % 11] == std::toupper(static_cast<unsigned char>(number[17]));
    }
    return number.size() >= 5 && number.size() <= 30 && std::ranges::all_of(number, [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) || c == '-';
           });
}

std::vector<LookupKey> lookup_keys(const Customer& customer) {
    std::vector<LookupKey> keys;
    for (const auto& point : customer.contact_points) {
        if (is_number_kind(point.kind))
            add_number(keys, point.value);
        else
            keys.push_back({"contact", fold(point.value)});
    }
    for (const auto& service : customer.services) {
        add_number(keys, service.number);
        keys.push_back({"service", fold(service.number)});
        const auto is_letter = [](unsigned char c) { return std::isalpha(c) != 0; };
        if (std::ranges::any_of(service.number, is_letter))  // "KD-0571-88" is typed as words are
            add_name(keys, service.number, false);
    }
    if (!customer.identity_number.empty()) keys.push_back({"identity", fold(customer.identity_number)});
    keys.push_back({"name", fold(customer.name)});
    add_name(keys, customer.name, false);
    unite(keys);
    return keys;
}

std::vector<LookupKey> query_keys(std::string_view query) {
    const auto text = trim(query);
    std::vector<LookupKey> keys;
    if (text.find('@') != text.npos) return {{"contact", fold(text)}};
    const auto digits = digits_of(text);
    const bool is_number = !text.empty() && std::ranges::all_of(text, [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) ||
               std::string_view{"+-() "}.find(c) != std::string_view::npos;
    });
    if (is_number) {
        if (digits.size() < beginning_least) return {};
        if (digits.size() == 18) return {{"identity", digits}};
        // Four digits may be a beginning or an end; the store asks for either. Longer ones are a beginning or
        // all of it.
        return {{digits.size() == 4               ? "number_four"
                 : digits.size() < beginning_most ? "number_any"
                                                  : "number",
                 digits}};
    }
    if (text.size() == 18 && text.front() >= '0' && text.front() <= '9' && is_identity_number(text))
        return {{"identity", fold(text)}};
    add_name(keys, text, true);
    unite(keys);
    if (keys.size() > 8) keys.resize(8);
    return keys;
}

std::vector<LookupKey> duplicate_keys(const Customer& customer) {
    std::vector<LookupKey> keys;
    for (const auto& point : customer.contact_points)
        keys.push_back(is_number_kind(point.kind) ? LookupKey{"number", digits_of(point.value)}
                                                  : LookupKey{"contact", fold(point.value)});
    for (const auto& service : customer.services)
        if (!service.number.empty()) keys.push_back({"service", fold(service.number)});
    if (!customer.identity_number.empty()) keys.push_back({"identity", fold(customer.identity_number)});
    if (!customer.name.empty()) keys.push_back({"name", fold(customer.name)});
    unite(keys);
    return keys;
}

double name_likeness(std::string_view a, std::string_view b) {
    const auto pairs = [](std::string_view text) {
        const auto letters = characters(fold(text));
        std::vector<std::string> out;
        for (std::size_t i = 0; i + 1 < letters.size(); ++i) out.push_back(letters[i] + letters[i + 1]);
        std::ranges::sort(out);
        return out;
    };
    if (fold(a) == fold(b)) return 1;
    const auto x = pairs(a), y = pairs(b);
    if (x.empty() || y.empty()) return 0;
    std::vector<std::string> both;
    std::ranges::set_intersection(x, y, std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(x.size() + y.size());
}

DuplicateCandidate compare(const Customer& wanted, const Customer& other) {
    DuplicateCandidate out;
    const auto note = [&](const char* reason, double score) {
        out.reasons.emplace_back(reason);
        out.score = std::max(out.score, score);
    };
    const double likeness = wanted.name.empty() ? 0 : name_likeness(wanted.name, other.name);
    if (!wanted.identity_number.empty() && fold(wanted.identity_number) == fold(other.identity_number))
        note("same_identity_number", 1.0);
    const auto shares_contact = std::ranges::any_of(wanted.contact_points, [&](const ContactPoint& mine) {
        return std::ranges::any_of(other.contact_points, [&](const ContactPoint& theirs) {
            if (is_number_kind(mine.kind) != is_number_kind(theirs.kind)) return false;
            return is_number_kind(mine.kind) ? digits_of(mine.value) == digits_of(theirs.value)
                                             : fold(mine.value) == fold(theirs.value);
        });
    });
    if (shares_contact) note("same_contact", likeness >= 0.6 ? 0.95 : 0.8);
    const auto shares_service = std::ranges::any_of(wanted.services, [&](const HeldService& mine) {
        return !mine.number.empty() && std::ranges::any_of(other.services, [&](const HeldService& theirs) {
            return fold(mine.number) == fold(theirs.number);
        });
    });
    if (shares_service) note("same_service", 0.8);
    if (likeness == 1)
        note("same_name", !wanted.city.empty() && wanted.city == other.city ? 0.5 : 0.4);
    else if (likeness >= 0.8)
        note("similar_name", 0.3);
    return out;
}

}  // namespace bihuan::customer
