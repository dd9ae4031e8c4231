#include "base/field_key.hpp"

#include <sodium.h>

#include "base/crypto.hpp"
#include "base/national.hpp"
#include "base/octets.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

namespace bihuan {
namespace {

constexpr std::size_t index_size = 16;  // bytes; two values in a billion billion meet
constexpr std::size_t sm4_key_size = 16, sm4_block_size = 16, sm3_size = 32;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

std::string keyed_hash(std::string_view key, std::string_view bytes, std::size_t size) {
    std::string out(size, '\0');
    crypto_generichash(bytes_of(out), size, bytes_of(bytes), bytes.size(), bytes_of(key), key.size());
    return out;
}

std::string random_text(std::size_t size) {
    std::string out(size, '\0');
    randombytes_buf(out.data(), size);
    return out;
}

std::string xchacha_seal(std::string_view key, std::string_view plain, std::string_view context) {
    auto out = random_text(nonce_size);
    out.resize(nonce_size + plain.size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(out) + nonce_size, nullptr, bytes_of(plain),
                                               plain.size(), bytes_of(context), context.size(), nullptr,
                                               bytes_of(out), bytes_of(key));
    return out;
}

// In the memory that the encrypted bytes have.
std::optional<std::string> xchacha_open(std::string_view key, std::string bytes, std::string_view context) {
    if (bytes.size() < nonce_size + tag_size) return std::nullopt;
    const auto size = bytes.size() - nonce_size;
    auto* const sealed = bytes_of(bytes) + nonce_size;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, nullptr, nullptr, sealed, size, bytes_of(context),
                                                   context.size(), bytes_of(bytes), bytes_of(key)) != 0)
        return std::nullopt;
    bytes.resize(bytes.size() - tag_size);
    bytes.erase(0, nonce_size);
    return bytes;
}

// The length stands first, so that no end of a context can pass for the beginning of a value.
std::string sm4_tag(std::string_view key, std::string_view context, std::string_view encrypted) {
    std::string all(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) all[i] = static_cast<char>(context.size() >> (8 * i));
    all += context;
    all += encrypted;
    return hmac_sm3(key, all);
}

std::string sm4_seal(std::string_view key, std::string_view tag_key, std::string_view plain,
                     std::string_view context) {
    auto out = random_text(sm4_block_size);
    out += sm4_counter(key, out, plain);
    return out + sm4_tag(tag_key, context, out);
}

std::optional<std::string> sm4_open(std::string_view key, std::string_view tag_key, std::string_view bytes,
                                    std::string_view context) {
    if (bytes.size() < sm4_block_size + sm3_size) return std::nullopt;
    const auto encrypted = bytes.substr(0, bytes.size() - sm3_size);
    if (!is_equal_constant_time(sm4_tag(tag_key, context, encrypted), bytes.substr(encrypted.size())))
        return std::nullopt;
    return sm4_counter(key, encrypted.substr(0, sm4_block_size), encrypted.substr(sm4_block_size));
}

}  // namespace

std::string_view to_text(Suite suite) { return suite == Suite::sm4 ? "sm4" : "xchacha"; }
std::optional<Suite> suite_from_text(std::string_view text) {
    for (const auto suite : {Suite::xchacha, Suite::sm4})
        if (to_text(suite) == text) return suite;
    return std::nullopt;
}

FieldKey::FieldKey(Suite suite, const Bytes& bytes) : suite_{suite} {
    must(sodium_init() >= 0);
    const std::string_view key{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    if (suite == Suite::sm4) {
        seal_key_ = hmac_sm3(key, "bihuan sm4 seal 1").substr(0, sm4_key_size);
        tag_key_ = hmac_sm3(key, "bihuan sm4 tag 1");
        index_key_ = hmac_sm3(key, "bihuan sm4 blind index 1");
    } else {
        seal_key_ = keyed_hash(key, "bihuan field seal 1", key.size());
        index_key_ = keyed_hash(key, "bihuan blind index 1", key.size());
    }
}

std::string FieldKey::seal(std::string_view plain, std::string_view context) const {
    return base64_text(suite_ == Suite::sm4 ? sm4_seal(seal_key_, tag_key_, plain, context)
                                            : xchacha_seal(seal_key_, plain, context));
}

std::optional<std::string> FieldKey::open(std::string_view sealed, std::string_view context) const {
    auto bytes = base64_bytes(sealed);
    if (!bytes) return std::nullopt;
    return suite_ == Suite::sm4 ? sm4_open(seal_key_, tag_key_, *bytes, context)
                                : xchacha_open(seal_key_, *std::move(bytes), context);
}

std::string FieldKey::blind_index(std::string_view value, std::string_view purpose) const {
    if (suite_ == Suite::sm4)
        return to_hex(hmac_sm3(hmac_sm3(index_key_, purpose), value).substr(0, index_size));
    return to_hex(keyed_hash(keyed_hash(index_key_, purpose, index_key_.size()), value, index_size));
}

FieldKey::Bytes FieldKey::random_bytes() {
    must(sodium_init() >= 0);
    Bytes out;
    randombytes_buf(out.data(), out.size());
    return out;
}

}  // namespace bihuan
