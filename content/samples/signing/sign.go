// APP_KEY=… APP_SECRET=… go run sign.go GET 'https://api.rubiq.net/entity/…'
// With ISSUED_AT set, the header is printed and nothing is sent.
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

func sign(appKey, appSecret, method, url, issuedAt string) string {
	hash := hmac.New(sha256.New, []byte(appSecret))
	io.WriteString(hash, appKey+method+url+issuedAt)
	token := base64.StdEncoding.EncodeToString(hash.Sum(nil))
	// AppKey is a number: no quotes around it.
	return fmt.Sprintf(`{"AppKey":%s,"IssuedAt":"%s","Token":"%s"}`, appKey, issuedAt, token)
}

func main() {
	request, err := http.NewRequest(os.Args[1], os.Args[2], nil)
	if err != nil {
		log.Fatal(err)
	}
	issuedAt, printOnly := os.LookupEnv("ISSUED_AT")
	if !printOnly {
		issuedAt = time.Now().UTC().Format("20060102150405") // 15: 24 hours; 03 would be 12
	}
	url := request.URL.String() // as it is sent: percent-encoded, with its query
	signature := sign(os.Getenv("APP_KEY"), os.Getenv("APP_SECRET"), request.Method, url, issuedAt)
	if printOnly {
		fmt.Println("Signature:", signature)
		return
	}
	request.Header.Set("Signature", signature)
	// A redirect that is followed would repeat this signature for another URL.
	client := http.Client{
		Timeout: 30 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	fmt.Println(response.StatusCode, response.Header.Get("ApiStatusSubCode"))
	io.Copy(os.Stdout, response.Body)
}
