#include "base/crypto.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <stdexcept>

#include "base/octets.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

namespace bihuan {
namespace {

void start_sodium() {
    static const bool is_ready = sodium_init() >= 0;
    must(is_ready);
}

constexpr int base64_variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string to_base64(const unsigned char* data, std::size_t size) {
    std::string out(sodium_base64_ENCODED_LEN(size, base64_variant), '\0');
    sodium_bin2base64(out.data(), out.size(), data, size, base64_variant);
    out.pop_back();  // its terminating NUL
    return out;
}

std::optional<FieldCipher::Key> read_key(std::istream& file) {
    std::string hex;
    file >> hex;
    FieldCipher::Key key;
    std::size_t size = 0;
    if (sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &size, nullptr) != 0 ||
        size != key.size())
        return std::nullopt;
    return key;
}

}  // namespace

std::string base64_text(std::string_view bytes) { return to_base64(bytes_of(bytes), bytes.size()); }

// By a table rather than libsodium's constant time, which costs a third of opening a short value: what comes
// here is encrypted, signed or public.
std::optional<std::string> base64_bytes(std::string_view text) {
    static constexpr auto values = [] {
        std::array<std::uint8_t, 256> out{};
        out.fill(64);
        for (std::uint8_t i = 0; i < 64; ++i)
            out[static_cast<unsigned char>(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[i])] = i;
        return out;
    }();
    const auto value_at = [&](std::size_t at) -> std::uint32_t {
        return values[static_cast<unsigned char>(text[at])];
    };
    if (text.size() % 4 == 1) return std::nullopt;
    std::string bytes(text.size() * 3 / 4, '\0');
    std::size_t from = 0, to = 0;
    std::uint32_t wrong = 0;  // a letter that is none has the bit 64
    for (; from + 4 <= text.size(); from += 4, to += 3) {
        const auto a = value_at(from), b = value_at(from + 1), c = value_at(from + 2), d = value_at(from + 3);
        wrong |= a | b | c | d;
        const auto held = a << 18 | b << 12 | c << 6 | d;
        bytes[to] = static_cast<char>(held >> 16);
        bytes[to + 1] = static_cast<char>(held >> 8);
        bytes[to + 2] = static_cast<char>(held);
    }
    if (from < text.size()) {
        const bool has_three = from + 3 == text.size();
        const auto a = value_at(from), b = value_at(from + 1), c = has_three ? value_at(from + 2) : 0;
        wrong |= a | b | c;
        const auto held = a << 18 | b << 12 | c << 6;
        bytes[to] = static_cast<char>(held >> 16);
        if (has_three) bytes[to + 1] = static_cast<char>(held >> 8);
        // One value has one text: what is left of the last letter is nothing.
        if ((held & (has_three ? 0xFFU : 0xFFFFU)) != 0) return std::nullopt;
    }
    if ((wrong & 64) != 0) return std::nullopt;
    return bytes;
}

std::string hmac_sha256_hex(std::string_view key, std::string_view bytes) {
    crypto_auth_hmacsha256_state state;
    std::string out(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(bytes), bytes.size());
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(out.data()));
    return to_hex(out);
}

std::string random_token(std::size_t size) {
    start_sodium();
    std::string bytes(size, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return to_base64(bytes_of(bytes), bytes.size());
}

std::uint32_t random_number() {
    start_sodium();
    return randombytes_random();
}

std::string sha256_hex(std::string_view bytes) {
    start_sodium();
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()), bytes_of(bytes), bytes.size());
    return to_hex(digest);
}

bool is_equal_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string password_hash(std::string_view password, const PasswordCost& cost) {
    start_sodium();
    std::string out(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost.passes, cost.memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error{"no memory for hashing a password"};
    out.resize(std::strlen(out.c_str()));
    return out;
}

bool password_verify(std::string_view hash, std::string_view password) {
    start_sodium();
    return crypto_pwhash_str_verify(std::string{hash}.c_str(), password.data(), password.size()) == 0;
}

std::string FieldCipher::seal(std::string_view plain, std::string_view context) const {
    return "v1:" + key_.seal(plain, context);
}

std::optional<std::string> FieldCipher::open(std::string_view sealed, std::string_view context) const {
    if (!sealed.starts_with("v1:")) return std::nullopt;
    return key_.open(sealed.substr(3), context);
}

std::string FieldCipher::blind_index(std::string_view value, std::string_view purpose) const {
    return key_.blind_index(value, purpose);
}

std::string FieldCipher::mark() const { return key_.blind_index("", "mark of the master key"); }

FieldCipher FieldCipher::from_file(const std::string& path) {
    start_sodium();
    const auto of_file = [&](const Key& key) {
        FieldCipher out{key};
        out.path_ = path;
        return out;
    };
    if (std::ifstream file{path}; file) {
        const auto key = read_key(file);
        if (!key)
            throw std::runtime_error{
                path +
                " is not a key of 64 hex digits; put the right file back, the personal data in the "
                "store cannot be read without it"};
        return of_file(*key);
    }
    const auto key = FieldKey::random_bytes();
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
    const auto hex = to_hex({reinterpret_cast<const char*>(key.data()), key.size()}) + "\n";
    const bool is_written = file >= 0 &&
                            ::write(file, hex.data(), hex.size()) == static_cast<ssize_t>(hex.size()) &&
                            ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!is_written) throw std::runtime_error{"cannot write the key file " + path};
    return of_file(key);
}

std::optional<FieldCipher> FieldCipher::successor(std::string_view mark) const {
    if (path_.empty()) return std::nullopt;
    for (const auto& path : {path_, path_ + ".new"}) {
        std::ifstream file{path};
        const auto key = file ? read_key(file) : std::nullopt;
        if (!key) continue;
        FieldCipher out{*key};
        out.path_ = path_;
        if (out.mark() == mark) return out;
    }
    return std::nullopt;
}

static_assert(sizeof(crypto_hash_sha256_state) <= 128);
Sha256::Sha256() { crypto_hash_sha256_init(reinterpret_cast<crypto_hash_sha256_state*>(state_.data())); }
void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()), bytes_of(bytes),
                              bytes.size());
}
std::string Sha256::hex() {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(reinterpret_cast<crypto_hash_sha256_state*>(state_.data()),
                             reinterpret_cast<unsigned char*>(digest.data()));
    return to_hex(digest);
}

}  // namespace bihuan
