#include "base/signature.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>

#include "base/crypto.hpp"
#include "base/octets.hpp"
#include "base/result.hpp"

namespace bihuan {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Bio reading(std::string_view pem) {
    return {BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free};
}
std::string written(BIO* bio) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}
// A file that wants a password is refused rather than asked about.
int no_password(char*, int, int, void*) { return -1; }

}  // namespace

struct SigningKey::Key {
    EVP_PKEY* key;
    explicit Key(EVP_PKEY* k) : key{k} {}
    Key(const Key&) = delete;
    ~Key() { EVP_PKEY_free(key); }
    bool is_ed25519() const { return EVP_PKEY_is_a(key, "ED25519") == 1; }
    bool is_sm2() const { return EVP_PKEY_is_a(key, "SM2") == 1; }
    const EVP_MD* digest() const { return is_sm2() ? EVP_sm3() : nullptr; }  // Ed25519 has its own
};

std::optional<SigningKey> SigningKey::from_pem(std::string_view pem) {
    auto* read = PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, no_password, nullptr);
    const bool is_private = read != nullptr;
    if (!is_private) read = PEM_read_bio_PUBKEY(reading(pem).get(), nullptr, no_password, nullptr);
    if (read == nullptr) return std::nullopt;
    auto key = std::make_shared<Key>(read);
    if (!key->is_ed25519() && !key->is_sm2()) return std::nullopt;
    return SigningKey{std::move(key), is_private};
}

SigningKey SigningKey::make(bool is_national) {
    auto* made = is_national ? EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2")
                             : EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    must(made != nullptr);
    return {std::make_shared<Key>(made), true};
}

std::string SigningKey::private_pem() const {
    const Bio out{BIO_new(BIO_s_mem()), BIO_free};
    must(is_private_ &&
         PEM_write_bio_PrivateKey(out.get(), key_->key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return written(out.get());
}
std::string SigningKey::public_pem() const {
    const Bio out{BIO_new(BIO_s_mem()), BIO_free};
    must(PEM_write_bio_PUBKEY(out.get(), key_->key) == 1);
    return written(out.get());
}

std::string SigningKey::sign(std::string_view bytes) const {
    must(is_private_);
    const Context context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    std::size_t size = 0;
    must(EVP_DigestSignInit(context.get(), nullptr, key_->digest(), nullptr, key_->key) == 1);
    must(EVP_DigestSign(context.get(), nullptr, &size, bytes_of(bytes), bytes.size()) == 1);
    std::string out(size, '\0');
    must(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, bytes_of(bytes),
                        bytes.size()) == 1);
    out.resize(size);
    return base64_text(out);
}

bool SigningKey::checks(std::string_view bytes, std::string_view signature) const {
    const auto given = base64_bytes(signature);
    if (!given) return false;
    const Context context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    return EVP_DigestVerifyInit(context.get(), nullptr, key_->digest(), nullptr, key_->key) == 1 &&
           EVP_DigestVerify(context.get(), bytes_of(*given), given->size(), bytes_of(bytes), bytes.size()) ==
               1;
}

}  // namespace bihuan
