#include "automation/domain/webhook.hpp"

#include "base/enum_text.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace bihuan::automation {
namespace {

constexpr std::array state_names{std::string_view{"pending"}, std::string_view{"sent"},
                                 std::string_view{"dead"}};

struct Range4 {
    std::array<unsigned char, 4> from;
    int bits;
};
// RFC 6890 and its like: none of them is the public internet.
constexpr std::array not_public_4{
    Range4{{0, 0, 0, 0}, 8},      Range4{{10, 0, 0, 0}, 8},     Range4{{100, 64, 0, 0}, 10},
    Range4{{127, 0, 0, 0}, 8},    Range4{{169, 254, 0, 0}, 16}, Range4{{172, 16, 0, 0}, 12},
    Range4{{192, 0, 0, 0}, 24},   Range4{{192, 0, 2, 0}, 24},   Range4{{192, 88, 99, 0}, 24},
    Range4{{192, 168, 0, 0}, 16}, Range4{{198, 18, 0, 0}, 15},  Range4{{198, 51, 100, 0}, 24},
    Range4{{203, 0, 113, 0}, 24}, Range4{{224, 0, 0, 0}, 4},    Range4{{240, 0, 0, 0}, 4},
};

bool begins_with(std::span<const unsigned char> address, std::span<const unsigned char> from, int bits) {
    for (int bit = 0; bit < bits; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        const int mask = 0x80 >> (bit % 8);
        if ((address[byte] & mask) != (from[byte] & mask)) return false;
    }
    return true;
}

bool is_public_6(std::span<const unsigned char> a) {
    constexpr std::array<unsigned char, 16> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (begins_with(a, mapped, 96)) return is_public_address(a.subspan(12));
    constexpr std::array<unsigned char, 16> global{0x20};
    constexpr std::array<unsigned char, 16> teredo{0x20, 0x01, 0x00, 0x00};
    constexpr std::array<unsigned char, 16> documentation{0x20, 0x01, 0x0d, 0xb8};
    constexpr std::array<unsigned char, 16> six_to_four{0x20, 0x02};
    return begins_with(a, global, 3) && !begins_with(a, teredo, 32) && !begins_with(a, documentation, 32) &&
           !begins_with(a, six_to_four, 16);
}

std::string_view after_scheme(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (url.starts_with(scheme)) return url.substr(scheme.size());
    return {};
}
std::string_view authority_of(std::string_view url) {
    const auto rest = after_scheme(url);
    return rest.substr(0, rest.find_first_of("/?"));
}

}  // namespace

bool is_webhook_url(std::string_view url) {
    if (url.size() > 500 || url.find('#') != url.npos || url.find('\\') != url.npos) return false;
    if (std::ranges::any_of(url, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte <= 0x20 || byte >= 0x7f;
        }))
        return false;
    const auto authority = authority_of(url);
    return !authority.empty() && authority.find('@') == authority.npos && !host_of(url).empty();
}

std::string_view host_of(std::string_view url) {
    const auto authority = authority_of(url);
    if (authority.starts_with('[')) {
        const auto end = authority.find(']');
        return end == authority.npos ? std::string_view{} : authority.substr(1, end - 1);
    }
    return authority.substr(0, authority.find(':'));
}

bool is_public_address(std::span<const unsigned char> address) {
    if (address.size() == 4)
        return std::ranges::none_of(
            not_public_4, [&](const Range4& range) { return begins_with(address, range.from, range.bits); });
    return address.size() == 16 && is_public_6(address);
}

bool is_private_host(std::string_view host) {
    const std::string name{host};
    if (name == "localhost" || name.ends_with(".localhost") || name.ends_with(".local") ||
        name.ends_with(".internal"))
        return true;
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET, name.c_str(), bytes.data()) == 1)
        return !is_public_address(std::span{bytes}.first(4));
    if (inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1) return !is_public_address(bytes);
    return false;
}

std::string_view to_text(DeliveryState state) { return state_names.at(static_cast<std::size_t>(state)); }
std::optional<DeliveryState> delivery_state_from_text(std::string_view text) {
    return enum_from_text<DeliveryState>(state_names, text);
}

std::optional<Duration> pause_after(std::int64_t failures) {
    using namespace std::chrono_literals;
    constexpr std::array<Duration, attempts_max - 1> pauses{1min, 5min, 30min, 2h, 6h};
    if (failures < 1 || failures >= attempts_max) return std::nullopt;
    return pauses.at(static_cast<std::size_t>(failures - 1));
}
bool is_success(std::int64_t status) { return status >= 200 && status < 300; }

std::string signed_text(std::int64_t timestamp, std::string_view body) {
    return fmt::format("{}.{}", timestamp, body);
}

}  // namespace bihuan::automation
