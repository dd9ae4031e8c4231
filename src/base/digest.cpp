#include "base/digest.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

#include "base/result.hpp"

namespace bihuan {
namespace {

struct Hasher {
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> md{EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free};
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    Hasher() { must(md && context); }
};

constexpr std::string_view hex_digits = "0123456789abcdef";

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

Digest sha256(std::string_view first, std::string_view second, std::string_view third) {
    thread_local const Hasher hasher;  // fetching the algorithm costs more than a digest
    auto* context = hasher.context.get();
    Digest out;
    unsigned int size = out.size();
    must(EVP_DigestInit_ex2(context, hasher.md.get(), nullptr) == 1);
    for (const auto part : {first, second, third})
        if (!part.empty()) must(EVP_DigestUpdate(context, part.data(), part.size()) == 1);
    must(EVP_DigestFinal_ex(context, out.data(), &size) == 1);
    return out;
}

std::string hex_of(const Digest& digest) {
    std::string out(64, '\0');
    for (std::size_t i = 0; i < digest.size(); ++i) {
        out[2 * i] = hex_digits[digest[i] >> 4];
        out[2 * i + 1] = hex_digits[digest[i] & 15];
    }
    return out;
}

bool is_hex_of(std::string_view hex, const Digest& digest) {
    if (hex.size() != 2 * digest.size()) return false;
    // By a table of both digits of each byte: this is asked twice for every record there is.
    static constexpr auto digits = [] {
        std::array<std::array<char, 2>, 256> out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = {hex_digits[i >> 4], hex_digits[i & 15]};
        return out;
    }();
    unsigned differs = 0;
    for (std::size_t i = 0; i < digest.size(); ++i)
        differs |= static_cast<unsigned>(hex[2 * i] ^ digits[digest[i]][0]) |
                   static_cast<unsigned>(hex[2 * i + 1] ^ digits[digest[i]][1]);
    return differs == 0;
}

std::optional<Digest> digest_of(std::string_view hex) {
    Digest out;
    if (hex.size() != 2 * out.size()) return std::nullopt;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = digit_of(hex[2 * i]), low = digit_of(hex[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        out[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return out;
}

std::string random_bytes(std::size_t count) {
    std::string out(count, '\0');
    must(RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(count)) == 1);
    return out;
}

}  // namespace bihuan
